import { provesConsistency, provesInclusion } from '#award/domain';
import { bytesOf, sha256 } from './digests';
import { isSigned } from './log-keys';
import { LogForTests } from './log-for-tests';
import { LogProofs } from './log-proofs';

const fail = (): never => {
  throw new Error('Refused.');
};

describe('the award log', () => {
  let bench: LogForTests;
  beforeEach(async () => {
    bench = await LogForTests.open();
  });
  afterEach(() => bench.close());

  const positions = () =>
    bench.asHouse(async () =>
      (await bench.unit.manager.query<{ position: string }[]>('select position from award_log order by position')).map((row) => Number(row.position)),
    );
  const entry = (id: string) => ({ kind: 'award', id, award: crypto.randomUUID(), organisation: crypto.randomUUID(), content: { n: id } }) as const;

  it('gives places without gaps to whoever appends at once, whatever is undone meanwhile', async () => {
    const batches = Array.from({ length: 60 }, (_, batch) =>
      bench
        .asHouse(async () => {
          for (let n = 0; n < 1 + (batch % 7); n++) await bench.log.append(entry(`${batch}-${n}`));
          if (batch % 5 === 0) throw new Error('Undone.');
          return 1 + (batch % 7);
        })
        .catch(() => 0),
    );
    const kept = (await Promise.all(batches)).reduce((sum, count) => sum + count, 0);
    expect(await positions()).toEqual(Array.from({ length: kept }, (_, at) => at));
    // These entries have no row; the chain itself is whole.
    expect((await bench.audit()).found.filter(({ found }) => found !== 'row-removed')).toEqual([]);
  });

  it('lets two transactions pass that append and lock each other’s rows in the opposite order', async () => {
    const [one, two] = [await bench.grant(), await bench.grant()];
    const lock = (id: string) => bench.unit.manager.query('select pg_advisory_xact_lock(hashtext($1))', [id]);
    const crossing = (first: string, second: string) =>
      bench.asHouse(async () => {
        await bench.log.append(entry(`${first}+`));
        await lock(first < second ? first : second);
        await bench.log.append(entry(`${second}+${first}`));
        await lock(first < second ? second : first);
      });
    await Promise.all([crossing(one.award, two.award), crossing(two.award, one.award)]);
    expect(await positions()).toHaveLength(8);
  });

  it('leaves nothing behind of a transaction that ended in between', async () => {
    await bench.tamper(`create function fail_now() returns trigger language plpgsql as $$ begin raise exception 'cut'; end $$`);
    await bench.tamper('create trigger fail_now before insert on award_log for each statement execute function fail_now()');
    await bench.tamper('alter table award_log enable always trigger fail_now');
    await expect(bench.asHouse(() => bench.log.append(entry('x')))).rejects.toThrow('cut');
    await bench.tamper('drop trigger fail_now on award_log');
    await bench.grant();
    expect(await positions()).toEqual([0, 1]);
    expect((await bench.audit()).found).toEqual([]);
  });

  it('refuses to go on when entries it stands on are gone', async () => {
    for (let n = 0; n < 3; n++) await bench.grant();
    await bench.tamper('delete from award_log where position = 3');
    await expect(bench.grant()).rejects.toThrow('run the audit');
  });

  it('cannot be changed by the house itself', async () => {
    await bench.grant();
    for (const text of ['update award_log set position = 9', 'delete from award_log', 'truncate award_log', 'update award_log_head set size = 9'])
      await expect(bench.asHouse(() => bench.unit.manager.query(text))).rejects.toThrow(/permission denied|append-only/);
  });

  it('signs one head for each size, and proves to anybody what is in it', async () => {
    for (let n = 0; n < 5; n++) await bench.grant();
    const early = await bench.savedHead();
    expect(await bench.savedHead()).toEqual(early);
    for (let n = 0; n < 6; n++) await bench.grant();
    const proofs = new LogProofs(bench.unit, bench.log);
    await bench.asHouse(async () => {
      const [{ leaf }] = await bench.unit.manager.query<[{ leaf: string }]>(`select encode(leaf_hash, 'hex') as leaf from award_log where position = 12`);
      expect(await proofs.inclusion(leaf)).toMatchObject({ ok: false, refusal: { code: 'leaf-not-signed-yet' } });
      expect(await proofs.inclusion('00'.repeat(32))).toMatchObject({ ok: false, refusal: { code: 'leaf-unknown' } });
    });
    const late = await bench.savedHead();
    await bench.asHouse(async () => {
      const [{ leaf }] = await bench.unit.manager.query<[{ leaf: string }]>(`select encode(leaf_hash, 'hex') as leaf from award_log where position = 12`);
      const inclusion = await proofs.inclusion(leaf);
      if (!inclusion.ok) return fail();
      const { index, proof, head } = inclusion.value;
      expect(head).toEqual(late);
      expect(provesInclusion(sha256, { leaf: bytesOf(leaf), index, size: head.size, root: bytesOf(head.root), proof: proof.map(bytesOf) })).toBe(true);

      const consistency = await proofs.consistency(early.size, late.size);
      if (!consistency.ok) return fail();
      const heads = { older: { size: early.size, root: bytesOf(early.root) }, newer: { size: late.size, root: bytesOf(late.root) } };
      expect(provesConsistency(sha256, { ...heads, proof: consistency.value.proof.map(bytesOf) })).toBe(true);
      expect(await proofs.consistency(1, 99)).toMatchObject({ ok: false, refusal: { code: 'size-unknown' } });

      expect((await proofs.heads(0)).items).toEqual([early, late]);
      expect((await proofs.heads(early.size)).items).toEqual([late]);
    });
    const signed = { origin: late.origin, size: late.size, root: bytesOf(late.root), signedAt: late.signedAt };
    const [signature, publicKey] = [Buffer.from(late.signature, 'base64'), Buffer.from(late.publicKey, 'base64')];
    expect(isSigned(signed, signature, publicKey)).toBe(true);
    expect(isSigned({ ...signed, size: 21 }, signature, publicKey)).toBe(false);
    expect(late.note).toMatch(
      /^paircours-award-log-[0-9a-f]{16}\n22\n[A-Za-z0-9+/]{43}=\n2026-07-03T14:00:00\.000Z\n\n— paircours-award-log-[0-9a-f]{16} [A-Za-z0-9+/]{91}=\n$/,
    );
  });
});
