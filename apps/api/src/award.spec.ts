import { randomUUID } from 'node:crypto';
import type { OrganisationId } from '#kernel';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { Bench, type Person } from './testing';
import { cohortWithFiles, completeFile } from './testing/cohort-with-files';

interface Setting {
  readonly organisation: OrganisationId;
  readonly lead: Person;
  readonly jury: readonly [Person, Person, Person];
  readonly learners: readonly Person[];
  readonly cohort: string;
  readonly enrolments: readonly string[];
}

describe('a jury', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await Bench.open();
    bench.at('2026-07-03T14:00:00Z');
  });
  afterAll(() => bench.close());

  const setting = async (
    names: readonly (readonly [string, string])[] = [
      ['Yasmine', 'Abdi'],
      ['Luc', 'Côté'],
    ],
  ): Promise<Setting> => {
    const organisation = await bench.organisation(`Deux-Rives ${randomUUID().slice(0, 8)}`);
    const lead = await bench.person({ givenName: 'Paul', familyName: 'Nadeau', roles: [[organisation, 'programme-lead']] });
    const juror = (familyName: string) => bench.person({ familyName, roles: [[organisation, 'jury']] });
    const jury = [await juror('Petit'), await juror('Roy'), await juror('Gagnon')] as const;
    const learners: Person[] = [];
    for (const [givenName, familyName] of names) learners.push(await bench.person({ givenName, familyName }));
    return { organisation, lead, jury, learners, ...(await cohortWithFiles(bench, organisation, learners)) };
  };

  const convene = async ({ lead, jury, cohort }: Setting) => {
    const answer = await lead.post('/deliberations', { cohort, sitsOn: '2026-07-03', members: jury.map(({ account }) => account), chair: jury[0].account });
    expect(answer.statusCode).toBe(200);
    return answer.json().id as string;
  };

  /** Opened with all three members present. */
  const sit = async (where: Setting) => {
    const id = await convene(where);
    for (const member of where.jury) await member.post(`/deliberations/${id}/presence`);
    expect((await where.jury[0].post(`/deliberations/${id}/opening`)).statusCode).toBe(200);
    return id;
  };

  const decide = (by: Person, id: string, enrolment: string | undefined, body: object, version = 0) =>
    by.put(`/deliberations/${id}/files/${enrolment}/decision`, body, { 'if-match': `"${version}"` });
  const award = { outcome: 'award', reason: 'Dossier complet, vu par le jury.' };
  const view = async (by: Person, id: string) => (await by.get(`/deliberations/${id}`)).json();
  const seal = async (by: Person, id: string, version?: number) =>
    by.post(`/deliberations/${id}/seal`, undefined, { 'if-match': `"${version ?? (await view(by, id)).version}"` });

  /** What the audit holds about a sitting, read with an administrator's eyes and the juror's own. */
  const traces = async (juror: Person, administrator: Person, id: string): Promise<string[]> => {
    const client = new pg.Client({ connectionString: bench.database.apiUrl });
    await client.connect();
    await client.query('begin');
    const found: string[] = [];
    await client.query(`select set_config('app.account', $1, true), set_config('app.organisations', $2, true)`, [
      juror.account,
      JSON.stringify({ administrator: [await organisationOf(administrator)] }),
    ]);
    found.push(...(await client.query<{ action: string }>('select action from audit_entry where subject_id = $1', [id])).rows.map(({ action }) => action));
    await client.end();
    return found;
  };
  const organisationOf = async (person: Person): Promise<string> => (await person.get('/session')).json().memberships[0].organisation;

  it('sits, steps aside, decides and seals; minutes, awards and certificates follow', async () => {
    const where = await setting();
    const {
      organisation,
      lead,
      jury: [petit, roy],
      learners: [yasmine, luc],
      cohort,
      enrolments: [first, second],
    } = where;
    if (!yasmine || !luc || !first || !second) throw new Error('two learners');
    await completeFile(bench, { organisation, cohort, enrolment: first, account: yasmine.account });
    const id = await convene(where);
    await bench.settle();
    expect(await bench.mailsTo(petit.email)).toMatchObject([{ subject: 'Une séance vous attend', link: `http://localhost:3000/deliberations/${id}` }]);

    expect((await petit.post(`/deliberations/${id}/opening`)).json()).toMatchObject({ code: 'quorum-missing', params: { quorum: 2, present: 0 } });
    for (const member of where.jury) await member.post(`/deliberations/${id}/presence`);
    await lead.post(`/deliberations/${id}/opening`);

    const files = (await view(petit, id)).files as {
      enrolment: string;
      answer: string;
      learner: string;
      requirement: { of: { answer: string; why: { fr: string } }[] };
    }[];
    expect(files.map(({ learner, answer }) => [learner, answer])).toEqual([
      ['Luc Côté', 'not-met'],
      ['Yasmine Abdi', 'met'],
    ]);
    expect(files[0]?.requirement.of.every(({ why }) => why.fr.length > 0)).toBe(true);

    await roy.post(`/deliberations/${id}/files/${second}/recusal`, { tie: 'tutor' });
    expect((await decide(roy, id, second, award)).json()).toMatchObject({ status: 403, code: 'juror-recused' });
    expect((await view(roy, id)).files[0]).toMatchObject({ aside: true, requirement: null, decision: null, judges: 2 });

    expect((await seal(petit, id)).json()).toMatchObject({ code: 'files-undecided', params: { count: 2 } });
    expect((await decide(petit, id, first, { outcome: 'award', reason: '' })).statusCode).toBe(200);
    expect((await decide(petit, id, second, { outcome: 'award', reason: '' })).json()).toMatchObject({ status: 422, code: 'reason-missing' });
    expect((await decide(petit, id, second, { outcome: 'deferred', reason: 'Trente minutes de stage manquent.' })).statusCode).toBe(200);
    expect((await seal(petit, id)).statusCode).toBe(200);
    await bench.settle();

    expect(await view(lead, id)).toMatchObject({ stage: 'sealed', minutes: true });
    const minutes = await lead.get(`/deliberations/${id}/minutes`);
    expect(minutes.headers['content-type']).toBe('application/pdf');
    expect(minutes.rawPayload.subarray(0, 8).toString()).toBe('%PDF-1.7');

    const mine = (await yasmine.get('/certificates')).json();
    expect(mine.items).toMatchObject([
      { number: '2026-0001', state: 'valid', shared: true, familyName: 'Abdi', code: expect.stringMatching(/^([2-9B-Y]{4}-){3}[2-9B-Y]{4}$/) },
    ]);
    expect(JSON.stringify(mine.items)).not.toMatch(/Pairs Aidants|rétablissement/i);
    const pdf = await yasmine.get(`/certificates/${mine.items[0].id}/document`);
    expect(pdf.headers['content-disposition']).toBe(`attachment; filename*=UTF-8''2026-0001.pdf`);
    expect((await luc.get('/certificates')).json()).toMatchObject({
      items: [],
      settled: [{ outcome: 'deferred', reason: 'Trente minutes de stage manquent.' }],
    });
    expect((await bench.mailsTo(yasmine.email)).map(({ subject }) => subject).sort()).toEqual(['Un document vous attend', 'Une réponse vous attend']);
    expect((await bench.mailsTo(luc.email)).map(({ subject }) => subject)).toEqual(['Une réponse vous attend']);
    expect((await petit.get('/award/waiting')).json()).toEqual({ items: [] });
    expect((await yasmine.get('/award/waiting')).json()).toMatchObject({ items: [{ code: 'certificate-ready', link: '/certificates' }] });
  });

  it('does not seal when recusals take the quorum from a file', async () => {
    const where = await setting([['Ana', 'Abdi']]);
    const {
      jury: [petit, roy, gagnon],
      enrolments: [file],
    } = where;
    const id = await sit(where);
    for (const member of [roy, gagnon]) await member.post(`/deliberations/${id}/files/${file}/recusal`, { tie: 'relative' });
    await decide(petit, id, file, award);
    expect((await seal(petit, id)).json()).toMatchObject({ code: 'quorum-missing', params: { count: 1 } });
  });

  it('takes one decision when two members write on a file at once', async () => {
    const where = await setting([['Ana', 'Abdi']]);
    const {
      jury: [petit, roy],
      enrolments: [file],
    } = where;
    const id = await sit(where);
    const answers = await Promise.all([decide(petit, id, file, award), decide(roy, id, file, { outcome: 'not-awarded', reason: 'Non.' })]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412]);
    expect((await decide(roy, id, file, { outcome: 'not-awarded', reason: 'Non.' }, 1)).statusCode).toBe(200);
    expect((await view(petit, id)).files[0]).toMatchObject({ version: 2, decision: { outcome: 'not-awarded' } });
  });

  it('is sealed once when two members seal at the same instant, and both attempts are kept', async () => {
    const where = await setting([
      ['Ana', 'Abdi'],
      ['Ben', 'Roy'],
    ]);
    const {
      jury: [petit, roy],
      enrolments,
      lead,
    } = where;
    const id = await sit(where);
    for (const file of enrolments) await decide(petit, id, file, award);
    const { version } = await view(petit, id);
    const answers = await Promise.all([
      seal(petit, id, version),
      seal(roy, id, version),
      decide(roy, id, enrolments[0], { outcome: 'not-awarded', reason: 'Non.' }, 1),
    ]);
    const sealed = answers.slice(0, 2).filter(({ statusCode }) => statusCode === 200);
    expect(sealed.length).toBeLessThanOrEqual(1);
    if (sealed.length === 0) expect((await seal(petit, id)).statusCode).toBe(200);
    expect((await seal(roy, id)).json()).toMatchObject({ status: 409, code: 'deliberation-already-sealed' });
    await bench.settle();
    const administrator = await bench.person({ roles: [[where.organisation, 'administrator']] });
    expect((await traces(petit, administrator, id)).filter((action) => action === 'deliberation.sealed')).toHaveLength(1);
    expect((await traces(petit, administrator, id)).filter((action) => action === 'deliberation.seal-refused').length).toBeGreaterThanOrEqual(2);
    const { items } = (await lead.get('/awards')).json();
    expect(items.map(({ number }: { number: string }) => number)).toEqual(items.length === 2 ? ['2026-0002', '2026-0001'] : ['2026-0001']);
  });

  it('numbers without gaps however many sittings seal at once', async () => {
    const where = await setting(Array.from({ length: 4 }, (_, at) => ['Ana', `Abdi${at}`]));
    const others = await Promise.all(
      Array.from({ length: 4 }, async () => ({ ...where, ...(await cohortWithFiles(bench, where.organisation, [await bench.person()])) })),
    );
    const sittings: string[] = [];
    for (const one of [where, ...others]) {
      const id = await sit(one);
      for (const file of one.enrolments) await decide(where.jury[0], id, file, award);
      sittings.push(id);
    }
    const answers = await Promise.all(sittings.map((id) => seal(where.jury[0], id)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(sittings.map(() => 200));
    const { items } = (await where.lead.get('/awards')).json();
    expect(items.map(({ number }: { number: string }) => number)).toEqual(Array.from({ length: 8 }, (_, at) => `2026-000${8 - at}`));
  });

  it('of another organisation does not exist, whatever is asked', async () => {
    const [here, there] = [await setting(), await setting()];
    const id = await sit(here);
    const file = here.enrolments[0];
    const {
      lead,
      jury: [stranger],
    } = there;
    const outsider = await bench.person({ roles: [[here.organisation, 'jury']] });
    for (const one of [stranger, outsider]) {
      expect((await one.get(`/deliberations/${id}`)).json()).toMatchObject({ status: 404, code: 'deliberation-unknown' });
      expect((await one.post(`/deliberations/${id}/presence`)).json()).toMatchObject({ status: 404 });
      expect((await decide(one, id, file, award)).json()).toMatchObject({ status: 404, code: 'file-unknown' });
      expect((await one.post(`/deliberations/${id}/files/${file}/recusal`, { tie: 'other' })).json()).toMatchObject({ status: 404, code: 'file-unknown' });
      expect((await seal(one, id, 1)).json()).toMatchObject({ status: 404, code: 'deliberation-unknown' });
    }
    expect((await lead.post(`/deliberations/${id}/cancellation`)).json()).toMatchObject({ status: 404 });
    expect((await lead.get(`/deliberations/${id}/minutes`)).json()).toMatchObject({ status: 404 });
    expect(
      (await lead.post('/deliberations', { cohort: here.cohort, sitsOn: '2026-07-03', members: [stranger.account], chair: stranger.account })).json(),
    ).toMatchObject({ status: 404, code: 'cohort-unknown' });
    expect((await lead.get('/deliberations')).json()).toEqual({ items: [] });
    expect(
      (
        await here.lead.post('/deliberations', {
          cohort: here.cohort,
          sitsOn: '2026-07-03',
          members: here.jury.map(({ account }) => account),
          chair: here.jury[0].account,
        })
      ).json(),
    ).toMatchObject({ code: 'no-file-to-decide' });
  });

  it('leaves traces that nobody can change by SQL', async () => {
    const where = await setting([['Ana', 'Abdi']]);
    const id = await sit(where);
    await decide(where.jury[0], id, where.enrolments[0], award);
    await seal(where.jury[0], id);
    await bench.settle();
    const source = bench.app.get(DataSource);
    for (const table of [
      'jury_decision',
      'recusal',
      'minutes_document',
      'settled_file',
      'award',
      'certificate_order',
      'certificate',
      'certificate_detail',
      'certificate_standing',
      'issued_document',
      'credential',
    ]) {
      await expect(source.query(`delete from ${table}`)).rejects.toThrow(/permission denied/);
      await expect(source.query(`update ${table} set organisation = organisation`)).rejects.toThrow(/permission denied/);
    }
    const late = bench.asHouse(({ manager }) =>
      manager.query(
        `insert into jury_decision (deliberation, enrolment, sequence, organisation, outcome, reason, answer, decided_by, decided_at) values ($1, $2, 2, $3, 'not-awarded', 'x', 'met', $4, '2026-07-04')`,
        [id, where.enrolments[0], where.organisation, where.jury[0].account],
      ),
    );
    await expect(late).rejects.toThrow(/is not open/);
  });
});
