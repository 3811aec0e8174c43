import { createHash } from 'node:crypto';
import { awardContracts } from '#award/domain/contract';
import { provesConsistency, provesInclusion } from '#award/domain';
import { type Difference, LogAudit, sayDifference } from '#award/server';
import { awardMessages } from '#award/domain/messages';
import { loadSpeaker } from '#platform/icu';
import { VaultSettings } from '#platform/vault';
import pg from 'pg';
import { Bench, type Person } from '../testing';
import { awardingHouse, awardTo } from '../testing/awarded';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));
const { inclusion, consistency } = awardContracts.awardLog;

describe('the log behind the awards', () => {
  let bench: Bench;
  let lead: Person;
  let people: readonly Person[];
  let superuser: pg.Client;

  beforeAll(async () => {
    bench = await Bench.open();
    bench.at('2026-07-03T14:00:00Z');
    const house = await awardingHouse(bench);
    lead = house.lead;
    people = [await bench.person({ familyName: 'Abdi' }), await bench.person({ familyName: 'Tremblay' }), await bench.person({ familyName: 'Gagnon' })];
    await awardTo(bench, house, people);
    const server = new URL(process.env['TEST_CLUSTER_URL'] ?? '');
    server.pathname = new URL(bench.database.apiUrl).pathname;
    superuser = new pg.Client({ connectionString: server.toString() });
    await superuser.connect();
    await superuser.query('set session_replication_role = replica');
  });
  afterAll(async () => {
    await superuser.end();
    await bench.close();
  });

  const audit = () =>
    bench.asHouse(async ({ manager }) => {
      const found: Difference[] = [];
      const { masterKey } = bench.app.get(VaultSettings);
      const auditor = new LogAudit((text, values = []) => manager.query(text, [...values]), masterKey);
      const head = await auditor.head('2026-07-03T14:00:00Z');
      const summary = await auditor.verify(undefined, (difference) => found.push(difference));
      return { head, summary, found };
    });
  const own = async (person: Person | undefined) => (await person?.get('/certificates'))?.json().items[0] as { id: string; code: string; familyName: string };
  const check = async (code: string, name: string) =>
    (
      await bench.app.inject({
        method: 'POST',
        url: '/verify',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ code, name }).toString(),
      })
    ).body;

  it('holds everything that a sealed sitting, its papers and later steps wrote', async () => {
    const { id } = await own(people[2]);
    expect((await lead.post(`/certificates/${id}/standing`, { step: 'suspended', reason: 'Un doute' })).statusCode).toBe(200);
    await bench.settle();
    const { summary, found } = await audit();
    expect(found).toEqual([]);
    expect(summary.rows).toMatchObject({
      award: 3,
      certificate: 3,
      detail: 3,
      standing: 1,
      order: 3,
      sitting: 1,
      juror: 3,
      file: 3,
      decision: 3,
      settled: 3,
      minutes: 1,
    });
    expect(summary.rows['document']).toBeGreaterThanOrEqual(3);
    expect(summary.rows['credential']).toBeGreaterThanOrEqual(3);
    expect(Object.values(summary.rows).reduce((sum, count) => sum + count, 0)).toBe(summary.size);
  });

  it('shows its head and its proofs to anybody, and says in a word that nothing came since', async () => {
    const { head } = await audit();
    const answer = await bench.visitor.get('/award-log/head');
    expect(answer.json()).toEqual(head);
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-cache', etag: expect.stringContaining(`"${head.size}-`) });
    const again = await bench.app.inject({ url: '/api/award-log/head', headers: { 'if-none-match': String(answer.headers.etag) } });
    expect([again.statusCode, again.body]).toEqual([304, '']);

    const heads = (await bench.visitor.get('/award-log/heads?since=0')).json();
    expect(heads).toEqual({ items: [head], next: null });
    const [{ leaf }] = await bench.asHouse(({ manager }) =>
      manager.query<[{ leaf: string }]>(`select encode(leaf_hash, 'hex') as leaf from award_log where position = 1`),
    );
    const proof = inclusion.answer.parse((await bench.visitor.get(`/award-log/inclusion?leaf=${leaf}`)).json());
    const claim = { leaf: bytes(leaf), index: proof.index, size: head.size, root: bytes(head.root), proof: proof.proof.map(bytes) };
    expect(provesInclusion(sha256, claim)).toBe(true);

    const grown = consistency.answer.parse((await bench.visitor.get(`/award-log/consistency?from=3&to=${head.size}`)).json());
    const [older, newer] = [
      { size: 3, root: bytes(grown.fromRoot) },
      { size: head.size, root: bytes(head.root) },
    ];
    expect(provesConsistency(sha256, { older, newer, proof: grown.proof.map(bytes) })).toBe(true);
  });

  it.each([
    [`inclusion?leaf=${'0'.repeat(64)}`, 404, 'leaf-unknown'],
    ['inclusion?leaf=xyz', 400, undefined],
    ['inclusion', 400, undefined],
    ['consistency?from=2&to=1', 404, 'size-unknown'],
    ['consistency?from=1&to=999999999999999', 404, 'size-unknown'],
    ['consistency?from=-1&to=1e3', 400, undefined],
    ['heads?since=one', 400, undefined],
  ])('answers %s with %i', async (question, status, code) => {
    const answer = await bench.visitor.get(`/award-log/${question}`);
    expect(answer.json()).toMatchObject({ status, ...(code && { code }) });
  });

  it('keeps what SQL wrote from being shown as good, and names it', async () => {
    const [abdi, tremblay] = [await own(people[0]), await own(people[1])];
    await superuser.query(
      `insert into award select '11111111-1111-4111-8111-111111111111', organisation, deliberation, gen_random_uuid(), account, edition_id, year, 500, awarded_on, awarded_at from award limit 1`,
    );
    await superuser.query(
      `insert into certificate (id, award, organisation, account, code, secret_hash, name_key, printed, issued_at, provisional, salt)
       select '22222222-2222-4222-8222-222222222222', '11111111-1111-4111-8111-111111111111', organisation, account, '2346789BCDFGHJKM', secret_hash, name_key, printed, issued_at, provisional, salt
       from certificate where id = $1`,
      [abdi.id],
    );
    expect(await check('2346-789B-CDFG-HJKM', 'Abdi')).toContain('Rien à montrer');
    expect(await check(abdi.code, 'Abdi')).toContain('Authentique');

    await superuser.query(`update certificate set printed = jsonb_set(printed, '{holder,familyName}', '"Roy"'), name_key = 'roy' where id = $1`, [tremblay.id]);
    expect(await check(tremblay.code, 'Roy')).toContain('Rien à montrer');

    const { found } = await audit();
    const say = await loadSpeaker(awardMessages, 'fr');
    expect(found.map((difference) => sayDifference(say, difference))).toEqual([
      'Ligne ajoutée sans passer par Paircours : décision d’attribution 2026-0500 [11111111-1111-4111-8111-111111111111]. Le registre ne la connaît pas.',
      expect.stringContaining(`Ligne modifiée : certificat 2026-000`),
      'Ligne ajoutée sans passer par Paircours : certificat 2026-0500 [22222222-2222-4222-8222-222222222222]. Le registre ne la connaît pas.',
    ]);
    expect(found[1]).toMatchObject({ found: 'row-changed', id: tremblay.id, fields: ['name', 'printed'] });
  });

  it.each([
    ['the quorum of a sitting', 'update deliberation set quorum = 1', { kind: 'sitting', fields: ['quorum'] }],
    ['who sat', 'update juror set present_at = null where chair', { kind: 'juror', fields: ['present_at'] }],
    [
      'a decision',
      `update jury_decision set reason = 'Autre' where enrolment = (select min(enrolment::text)::uuid from jury_decision)`,
      { kind: 'decision', fields: ['reason'] },
    ],
    [
      'an outcome',
      `update settled_file set outcome = 'deferred' where enrolment = (select min(enrolment::text)::uuid from settled_file)`,
      { kind: 'settled', fields: ['outcome'] },
    ],
    ['the minutes', `update minutes_document set bytes = 'x', sha256 = sha256('x')`, { kind: 'minutes', fields: ['bytes'] }],
    [
      'an order',
      `update certificate_order set family_name = 'Roy' where id = (select min(id::text)::uuid from certificate_order)`,
      { kind: 'order', fields: ['family_name'] },
    ],
    [
      'a document',
      `update issued_document set bytes = 'x', sha256 = sha256('x') where id = (select min(id::text)::uuid from issued_document)`,
      { kind: 'document', fields: ['sha256'] },
    ],
    [
      'a credential',
      `update credential set position = position + 1 where id = (select min(id::text)::uuid from credential)`,
      { kind: 'credential', fields: ['position'] },
    ],
    [
      'a detail',
      `update certificate_detail set detail = '{}' where certificate = (select min(certificate::text)::uuid from certificate_detail)`,
      { kind: 'detail', fields: ['detail'] },
    ],
  ])('names %s that SQL changed', async (_, change, named) => {
    await superuser.query(change);
    const { found } = await audit();
    expect(found).toContainEqual(expect.objectContaining({ found: 'row-changed', ...named }));
  });

  it('names a decision that SQL put into a sealed sitting', async () => {
    await superuser.query(
      `insert into jury_decision select deliberation, enrolment, 7, organisation, outcome, reason, answer, decided_by, decided_at from jury_decision limit 1`,
    );
    expect((await audit()).found).toContainEqual(expect.objectContaining({ found: 'row-inserted', kind: 'decision', id: expect.stringMatching(/\/7$/) }));
  });

  it('shows a certificate no more whose suspension SQL took away', async () => {
    const { id, code, familyName } = await own(people[2]);
    expect(await check(code, familyName)).toContain('suspendu');
    await superuser.query('delete from certificate_standing where certificate = $1', [id]);
    await bench.asHouse(({ manager }) => manager.query(`select pg_notify('certificate_standing', $1)`, [id]));
    await new Promise((done) => setTimeout(done, 300));
    expect(await check(code, familyName)).toContain('Rien à montrer');
    expect((await audit()).found).toContainEqual(expect.objectContaining({ found: 'row-removed', kind: 'standing', id: `${id}/1` }));
  });
});
