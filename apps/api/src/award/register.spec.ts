import { Bench, type Person } from '../testing/bench';
import { awardingHouse, type AwardingHouse, awardTo } from '../testing/awarded';

interface Line {
  readonly number: string;
  readonly holder: string;
  readonly cohort: string;
  readonly certificate: string;
  readonly state: string;
}

describe('the register of what an organisation awarded', () => {
  let bench: Bench;
  let house: AwardingHouse;
  let secretary: Person;

  beforeAll(async () => {
    bench = await Bench.open();
    bench.at('2026-07-03T15:00:00Z');
    house = await awardingHouse(bench);
    secretary = await bench.person({ roles: [[house.organisation, 'secretary']] });
    const people = (
      [
        ['Éloïse', 'Gagné'],
        ['=1+1', 'Zola'],
        ['Ana', 'Abdi'],
      ] as const
    ).map(([givenName, familyName]) => bench.person({ givenName, familyName }));
    await awardTo(bench, house, await Promise.all(people));
    await awardTo(bench, house, [await bench.person({ givenName: 'Béa', familyName: 'Émond' })]);
    const other = await awardingHouse(bench);
    await awardTo(bench, other, [await bench.person({ givenName: 'Ana', familyName: 'Ailleurs' })]);
  });
  afterAll(() => bench.close());

  const holders = async (query = '', reader = secretary): Promise<string[]> =>
    (await reader.get(`/awards${query}`)).json().items.map(({ holder }: Line) => holder);

  it('is put in order by number, name or cohort', async () => {
    const lines: Line[] = (await secretary.get('/awards')).json().items;
    expect(lines.map(({ number }) => number)).toEqual(['2026-0004', '2026-0003', '2026-0002', '2026-0001']);
    expect(await holders('?order=holder&descending=false')).toEqual(['Ana Abdi', 'Béa Émond', 'Éloïse Gagné', '=1+1 Zola']);
    expect((await holders('?order=cohort')).length).toBe(4);
  });

  it('is looked up by name without accents, by number, by cohort', async () => {
    expect(await holders('?search=eloise%20GAGNE')).toEqual(['Éloïse Gagné']);
    expect(await holders('?search=%25')).toEqual([]);
    const { items } = (await secretary.get('/awards/cohorts')).json();
    expect(items).toHaveLength(2);
    const found = await Promise.all(items.map(({ deliberation }: { deliberation: string }) => holders(`?deliberation=${deliberation}&search=2026-0004`)));
    expect(found.sort()).toEqual([[], ['Béa Émond']]);
  });

  it('is looked up by state, a page at a time, losing nobody', async () => {
    const [abdi] = (await secretary.get('/awards?search=abdi')).json().items as Line[];
    await house.lead.post(`/certificates/${abdi?.certificate}/standing`, { step: 'suspended', reason: 'À vérifier.' });
    expect(await holders('?state=suspended')).toEqual(['Ana Abdi']);
    expect(await holders('?state=valid')).toHaveLength(3);
    expect((await secretary.get('/awards?cursor=3')).json()).toMatchObject({ items: [{ number: '2026-0001' }], next: null });
    expect((await secretary.get('/awards?cursor=x')).statusCode).toBe(400);
    expect((await secretary.get('/awards?state=lost')).statusCode).toBe(400);
  });

  it('is taken away as a table without formulas nor reasons, and the record says so', async () => {
    const csv = await secretary.get('/awards.csv?language=fr&order=holder&descending=false');
    expect(csv.headers['content-type']).toContain('text/csv');
    const rows = csv.body.trim().split('\r\n');
    expect(rows).toHaveLength(5);
    expect(rows[1]).toMatch(/Ana Abdi;.*;2026-07-03;Suspendu$/);
    expect(rows[4]).toContain(`'=1+1 Zola`);
    expect(csv.body).not.toContain('À vérifier');
    const administrator = await bench.person({ roles: [[house.organisation, 'administrator']] });
    const { items } = (await administrator.get(`/organisations/${house.organisation}/audit?action=awards.exported`)).json();
    expect(items).toHaveLength(1);
  });

  it('shows nothing of another organisation, and nothing to whoever has no part in it', async () => {
    expect(await holders('?search=Ailleurs')).toEqual([]);
    const stranger = await bench.person();
    for (const path of ['/awards', '/awards/cohorts', '/awards.csv?language=fr']) expect((await stranger.get(path)).statusCode).toBe(403);
  });
});
