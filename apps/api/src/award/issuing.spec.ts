import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { Bench, type Person } from '../testing';
import { awardingHouse, type AwardingHouse, decidedSitting, sealSitting } from '../testing/awarded';

interface Run {
  readonly paused: boolean;
  readonly total: number;
  readonly issued: number;
  readonly people: readonly { readonly holder: string; readonly number: string; readonly state: string; readonly fault: string | null }[];
}

describe('the papers of a sealed sitting', () => {
  let bench: Bench;
  let lead: Person;
  let secretary: Person;
  let house: AwardingHouse;

  beforeAll(async () => {
    bench = await Bench.open();
    bench.at('2026-07-03T14:00:00Z');
    house = await awardingHouse(bench);
    lead = house.lead;
    secretary = await bench.person({ roles: [[house.organisation, 'secretary']] });
  });
  afterAll(() => bench.close());

  /** A sitting that has decided to award everybody's file, not sealed yet. */
  const sitting = async (familyNames: readonly string[]): Promise<string> =>
    decidedSitting(bench, house, await Promise.all(familyNames.map((familyName) => bench.person({ givenName: 'Ana', familyName }))));
  const seal = (id: string) => sealSitting(house, id);
  const run = async (id: string, by: Person = lead): Promise<Run> => (await by.get(`/deliberations/${id}/issuing`)).json();
  const steer = (id: string, paused: boolean, by: Person = lead) => by.post(`/deliberations/${id}/issuing`, { paused });
  const owner = async (statement: string) => {
    const client = new pg.Client({ connectionString: bench.database.ownerUrl });
    await client.connect();
    await client.query(statement);
    await client.end();
  };

  it('are issued one after another, told as they come, and the telling ends', async () => {
    const id = await sitting(['Abdi', 'Roy', 'Ngô']);
    await seal(id);
    await bench.settle();
    expect(await run(id, secretary)).toMatchObject({ paused: false, total: 3, issued: 3 });
    const told = await lead.get(`/deliberations/${id}/issuing/progress`);
    expect(told.headers['content-type']).toContain('text/event-stream');
    expect(told.body).toContain('"issued":3');
    expect(told.body).toContain('event: end');
  });

  it('rest when the lead says so, and go on where they were', async () => {
    const id = await sitting(['Diallo', 'Petit']);
    await bench.asHouse(({ manager }) =>
      manager.query('insert into issuing_pause (deliberation, organisation, paused, changed_by, changed_at) values ($1, $2, true, $3, $4)', [
        id,
        house.organisation,
        lead.account,
        '2026-07-03T14:00:00Z',
      ]),
    );
    await seal(id);
    await bench.settle();
    expect(await run(id)).toMatchObject({ paused: true, total: 2, issued: 0 });
    expect((await steer(id, false, secretary)).json()).toMatchObject({ status: 403 });
    expect((await steer(id, false)).json()).toMatchObject({ paused: false });
    await bench.settle();
    expect(await run(id)).toMatchObject({ paused: false, issued: 2 });
    // Asked twice, nothing is issued twice.
    await steer(id, false);
    await bench.settle();
    expect((await lead.get('/awards')).json().items.filter(({ holder }: { holder: string }) => /Diallo|Petit/.test(holder))).toHaveLength(2);
  });

  it('stop at nobody: what goes wrong for one is told, and tried again', async () => {
    const id = await sitting(['Avant', 'Malchance', 'Après']);
    await owner(`create function stumble() returns trigger language plpgsql as $$ begin raise exception 'stumbled'; end $$;
      create trigger stumble before insert on certificate for each row when (new.name_key = 'malchance') execute function stumble();`);
    await seal(id);
    await bench.settle();
    const { issued, people } = await run(id);
    expect(issued).toBe(2);
    expect(people.map(({ holder, state, fault }) => [holder, state, fault]).sort()).toEqual([
      ['Ana Après', 'issued', null],
      ['Ana Avant', 'issued', null],
      ['Ana Malchance', 'failed', 'unexpected'],
    ]);
    await owner('drop trigger stumble on certificate; drop function stumble()');
    await steer(id, false);
    await bench.settle();
    expect(await run(id)).toMatchObject({ issued: 3, people: [{ fault: null }, { fault: null }, { fault: null }] });
    const numbers = people.map(({ number }) => Number(number.slice(5)));
    expect(numbers).toEqual(numbers.map((_, at) => (numbers[0] ?? 0) + at));
  });

  it('are ordered again at the next opening when their jobs were lost', async () => {
    const id = await sitting(['Perdue', 'Oubliée']);
    await owner(`create function lose() returns trigger language plpgsql as $$ begin return null; end $$;
      create trigger lose before insert on pgboss.job_common for each row when (new.name = 'award-documents') execute function lose();`);
    await seal(id);
    await owner('drop trigger lose on pgboss.job_common; drop function lose()');
    await bench.settle();
    expect(await run(id)).toMatchObject({ total: 2, issued: 0 });
    const beside = await bench.beside();
    await bench.settle();
    await beside.app.close();
    expect(await run(id)).toMatchObject({ total: 2, issued: 2 });
  });

  it('are nobody else’s to see or steer', async () => {
    const id = await sitting(['Tremblay']);
    expect((await lead.get(`/deliberations/${id}/issuing`)).json()).toMatchObject({ status: 404 });
    await seal(id);
    await bench.settle();
    const elsewhere = await bench.person({ roles: [[await bench.organisation(), 'programme-lead']] });
    for (const answer of [
      await elsewhere.get(`/deliberations/${id}/issuing`),
      await elsewhere.get(`/deliberations/${id}/issuing/progress`),
      await steer(id, true, elsewhere),
      await lead.get(`/deliberations/${randomUUID()}/issuing`),
    ])
      expect(answer.json()).toMatchObject({ status: 404, code: 'deliberation-unknown' });
  });
});
