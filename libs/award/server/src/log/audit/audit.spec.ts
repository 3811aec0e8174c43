import { leafHash, provesInclusion } from '#award/domain';
import { bytesOf, hex, sha256 } from '../digests';
import { LogForTests, type TestAward } from '../log-for-tests';
import { queryOf } from '../query';
import { readSavedHead } from './log-audit';
import { proveAward } from './prove-award';

describe('the audit', () => {
  let bench: LogForTests;
  let first: TestAward;
  let second: TestAward;
  beforeEach(async () => {
    bench = await LogForTests.open();
    first = await bench.grant();
    second = await bench.grant();
    await bench.step(second, 'revoked');
    await bench.sign();
  });
  afterEach(() => bench.close());

  const found = async () => (await bench.audit()).found;

  it('finds nothing where nothing was touched', async () => {
    expect(await bench.audit()).toMatchObject({
      found: [],
      summary: { size: 5, heads: 1, differences: 0, rows: { award: 2, certificate: 2, standing: 1, detail: 0, document: 0, credential: 0 } },
    });
  });

  it.each<[string, (award: TestAward) => readonly [string, unknown[]], object]>([
    [
      'another day',
      ({ award }) => [`update award set awarded_on = '2025-07-03' where id = $1`, [award]],
      { kind: 'award', number: '2026-0001', fields: ['awardedOn'] },
    ],
    ['another person', ({ award }) => ['update award set account = gen_random_uuid() where id = $1', [award]], { kind: 'award', fields: ['account'] }],
    [
      'another organisation',
      ({ award }) => ['update award set organisation = gen_random_uuid() where id = $1', [award]],
      { kind: 'award', fields: ['organisation'] },
    ],
    [
      'another name',
      ({ certificate }) => [
        `update certificate set printed = jsonb_set(printed, '{holder,familyName}', '"Abadie"'), name_key = 'abadie' where id = $1`,
        [certificate],
      ],
      { kind: 'certificate', number: '2026-0001', fields: ['name', 'printed'] },
    ],
    [
      'a longer life',
      ({ certificate }) => [`update certificate set valid_until = '2099-01-01' where id = $1`, [certificate]],
      { kind: 'certificate', fields: ['validUntil'] },
    ],
  ])('names a row that was given %s', async (_, change, named) => {
    await bench.tamper(...change(first));
    expect(await found()).toMatchObject([{ found: 'row-changed', ...named }]);
  });

  it('names a step that was changed, and one that was removed', async () => {
    await bench.tamper(`update certificate_standing set step = 'reinstated' where certificate = $1`, [second.certificate]);
    expect(await found()).toMatchObject([{ found: 'row-changed', kind: 'standing', id: `${second.certificate}/1`, fields: ['step'] }]);
    await bench.tamper('delete from certificate_standing where certificate = $1', [second.certificate]);
    expect(await found()).toMatchObject([{ found: 'row-removed', kind: 'standing', id: `${second.certificate}/1`, number: '2026-0002', position: 4 }]);
  });

  const copyAward = async (rank: number) => {
    await bench.tamper(
      `insert into award select gen_random_uuid(), organisation, deliberation, gen_random_uuid(), account, edition_id, year, $2, awarded_on, awarded_at from award where id = $1`,
      [first.award, rank],
    );
  };

  it('names rows that were inserted, with or without an entry in the log', async () => {
    await copyAward(77);
    expect(await found()).toMatchObject([{ found: 'row-inserted', kind: 'award', number: '2026-0077' }]);
    await bench.tamper(
      `insert into award_log select 5, 'award', a.id::text, a.id, a.organisation, l.content, sha256(l.leaf_hash), l.nodes, l.mac, l.appended_at from award a, award_log l where a.rank = 77 and l.position = 0`,
    );
    expect(await found()).toContainEqual(expect.objectContaining({ found: 'entry-inserted', kind: 'award', position: 5 }));
  });

  it('names rows that were removed with all that hung on them', async () => {
    await bench.tamper('delete from certificate where award = $1', [first.award]);
    await bench.tamper('delete from award where id = $1', [first.award]);
    expect(await found()).toMatchObject([
      { found: 'row-removed', kind: 'award', id: first.award, number: '2026-0001', position: 0 },
      { found: 'row-removed', kind: 'certificate', id: first.certificate, position: 1 },
    ]);
  });

  it('names entries that were removed with their rows', async () => {
    await bench.tamper('delete from certificate where award = $1', [first.award]);
    await bench.tamper('delete from award where id = $1', [first.award]);
    await bench.tamper('delete from award_log where award = $1', [first.award]);
    expect(await found()).toEqual([
      { found: 'entries-removed', from: 0, to: 1 },
      { found: 'head-differs', size: 5 },
    ]);
  });

  it('names entries that changed places', async () => {
    await bench.tamper('update award_log set position = case position when 0 then 2 else 0 end + 100 where position in (0, 2)');
    await bench.tamper('update award_log set position = position - 100 where position >= 100');
    expect(await found()).toMatchObject([
      { found: 'entry-moved', position: 0, from: 2, id: second.award },
      { found: 'entry-moved', position: 2, from: 0, id: first.award },
      { found: 'head-differs', size: 5 },
    ]);
  });

  it('names entries that closed up after others were removed', async () => {
    await bench.tamper('delete from award_log where position = 1');
    await bench.tamper('delete from certificate where id = $1', [first.certificate]);
    for (const position of [2, 3, 4]) await bench.tamper('update award_log set position = position - 1 where position = $1', [position]);
    expect(await found()).toMatchObject([
      { found: 'entry-moved', position: 1, from: 2 },
      { found: 'entry-moved', position: 2, from: 3 },
      { found: 'entry-moved', position: 3, from: 4 },
      { found: 'log-cut', size: 5, left: 4 },
    ]);
  });

  it('reads a head as it was saved, and nothing else', async () => {
    const saved = await bench.savedHead();
    expect(readSavedHead(JSON.stringify(saved, null, 2))).toEqual(saved);
    for (const text of ['', '{}', '[]', 'null', JSON.stringify({ ...saved, root: 'x' }), JSON.stringify({ ...saved, more: 1 })])
      expect(readSavedHead(text)).toBeUndefined();
  });

  it('proves what the log says of an award to whoever holds its head', async () => {
    const { entries, head } = await bench.asHouse(() => proveAward(queryOf(bench.unit), bench.log.keys, '2026-0002', '2026-07-05T00:00:00Z'));
    expect(entries.map(({ index }) => index)).toEqual([2, 3, 4]);
    expect(head).toMatchObject({ size: 5, signedAt: '2026-07-03T14:00:00.000Z' });
    for (const { text, leaf, index, proof } of entries) {
      expect(hex(leafHash(sha256, Buffer.from(text)))).toBe(leaf);
      const claim = { leaf: bytesOf(leaf), index, size: head.size, root: bytesOf(head.root), proof: proof.map(bytesOf) };
      expect(provesInclusion(sha256, claim)).toBe(true);
    }
    expect(JSON.stringify(entries)).not.toMatch(/abdi|yasmine|saisie/i);
  });

  it('names an entry whose words were changed, alone or with its row', async () => {
    await bench.tamper(`update award_log set content = replace(content, '"rank":1', '"rank":9') where position = 0`);
    expect(await found()).toMatchObject([
      { found: 'entry-changed', position: 0, kind: 'award' },
      { found: 'row-changed', kind: 'award', fields: ['rank'] },
    ]);
    await bench.tamper('update award set rank = 9 where id = $1', [first.award]);
    expect(await found()).toMatchObject([{ found: 'entry-changed', position: 0, kind: 'award' }]);
  });

  it('names a subtree that was changed, from which proofs are made', async () => {
    await bench.tamper(`update award_log set nodes = sha256(nodes) where position = 1`);
    expect(await found()).toMatchObject([{ found: 'subtree-changed', position: 1 }]);
  });

  it('knows a head that the house did not sign', async () => {
    await bench.tamper(`update award_log_head set root = sha256(root)`);
    expect(await found()).toMatchObject([{ found: 'head-forged', size: 5 }]);
  });

  it('finds a log that was cut short, by its heads or by one that was saved elsewhere', async () => {
    const saved = await bench.savedHead();
    await bench.tamper('delete from award_log where position = 4');
    await bench.tamper('delete from certificate_standing');
    expect(await found()).toEqual([{ found: 'log-cut', size: 5, left: 4 }]);
    await bench.tamper('delete from award_log_head');
    expect(await found()).toEqual([]);
    expect((await bench.audit(saved)).found).toEqual([{ found: 'saved-head-cut', size: 5, left: 4 }]);
  });

  it('finds a log that was written anew, by a head that was saved elsewhere', async () => {
    const saved = await bench.savedHead();
    for (const table of ['award_log', 'award_log_head', 'certificate_standing', 'certificate', 'award']) await bench.tamper(`delete from ${table}`);
    for (let n = 0; n < 4; n++) await bench.grant();
    expect((await bench.audit()).found).toEqual([]);
    expect((await bench.audit(saved)).found).toEqual([{ found: 'saved-head-differs', size: 5 }]);
  });

  it('accepts a head saved earlier, and none of another house or made up', async () => {
    const saved = await bench.savedHead();
    await bench.grant();
    expect((await bench.audit(saved)).found).toEqual([]);
    expect((await bench.audit({ ...saved, signedAt: '2026-07-04T14:00:00.000Z' })).found).toEqual([{ found: 'saved-head-forged', size: 5 }]);
    expect((await bench.audit({ ...saved, origin: 'another' })).found).toEqual([{ found: 'saved-head-foreign', size: 5 }]);
  });

  it('does not take the erasure of a person’s data for a change, unless the house did not erase it', async () => {
    const empty = `update certificate set salt = '', account = gen_random_uuid(), name_key = '', printed = '{}', secret_hash = '' where id = $1`;
    await bench.tamper(empty, [second.certificate]);
    expect((await found()).map((one) => one.found)).toEqual(['row-changed', 'row-changed']);
    await bench.asHouse(() => bench.log.erasure({ ...second, erasedAt: '2026-08-01T00:00:00.000Z' }));
    expect(await found()).toEqual([]);
    await bench.tamper(`update certificate set issued_at = '2020-01-01' where id = $1`, [second.certificate]);
    expect(await found()).toMatchObject([{ found: 'row-changed', kind: 'certificate', fields: ['issuedAt'] }]);
  });
});
