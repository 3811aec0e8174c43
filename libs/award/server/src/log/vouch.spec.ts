import { randomBytes } from 'node:crypto';
import { LogForTests, type TestAward } from './log-for-tests';
import { logKeys } from './log-keys';
import { type AwardRecord, vouchedFor } from './vouch';

describe('what the public door says', () => {
  let bench: LogForTests;
  let granted: TestAward;
  beforeEach(async () => {
    bench = await LogForTests.open();
    granted = await bench.grant();
    await bench.step(granted, 'suspended');
    await bench.step(granted, 'reinstated', 2);
  });
  afterEach(() => bench.close());

  const vouched = async (certificate: string): Promise<boolean> => {
    const record = await bench.read<{ record: AwardRecord }>('select award_record($1) as record', [certificate]);
    return vouchedFor(record.record, bench.log.keys);
  };

  it('is vouched for when the house wrote it, and with the house’s own key alone', async () => {
    expect(await vouched(granted.certificate)).toBe(true);
    const { record } = await bench.read<{ record: AwardRecord }>('select award_record($1) as record', [granted.certificate]);
    expect(vouchedFor(record, logKeys(randomBytes(32)))).toBe(false);
  });

  it('is not for a certificate that SQL wrote, with its award or for an award that stands', async () => {
    const forged = '00000000-0000-4000-8000-000000000001';
    await bench.tamper(
      `insert into certificate (id, award, organisation, account, code, secret_hash, name_key, printed, issued_at, provisional, salt)
       select $2, award, organisation, account, '2346789BCDFGHJKM', secret_hash, name_key, printed, issued_at, provisional, salt from certificate where id = $1`,
      [granted.certificate, forged],
    );
    expect(await vouched(forged)).toBe(false);
    await bench.tamper(
      `insert into award_log select 9, kind, $2, award, organisation, content, sha256(leaf_hash), nodes, mac, appended_at from award_log where kind = 'certificate' and id = $1`,
      [granted.certificate, forged],
    );
    expect(await vouched(forged)).toBe(false);
    expect(await vouched(granted.certificate)).toBe(true);
  });

  it.each([
    ['the award', 'update award set rank = rank + 100'],
    ['the name', `update certificate set printed = jsonb_set(printed, '{holder,familyName}', '"Abadie"')`],
    ['the code', `update certificate set code = '2346789BCDFGHJKM'`],
    ['a step', `update certificate_standing set step = 'revoked' where sequence = 2`],
    ['the reason of a step', `update certificate_standing set reason = 'Autre' where sequence = 1`],
    ['what the log says', `update award_log set content = replace(content, '"provisional":false', '"provisional":true')`],
  ])('is not once SQL changed %s', async (_, change) => {
    await bench.tamper(change);
    expect(await vouched(granted.certificate)).toBe(false);
  });

  it('is not once SQL removed a step', async () => {
    await bench.tamper('delete from certificate_standing where sequence = 2');
    expect(await vouched(granted.certificate)).toBe(false);
  });
});
