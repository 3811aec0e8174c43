import { type CertificateCode, nameKey } from '#award/domain';
import { LogForTests, type TestAward } from '../log/log-for-tests';
import { KnownAnswers } from './known-answers';
import { Register } from './register';
import { RegisterEars } from './register-ears';

describe('the register', () => {
  let bench: LogForTests;
  let register: Register;
  let granted: TestAward;
  let code: CertificateCode;
  beforeEach(async () => {
    bench = await LogForTests.open();
    const { apiUrl, publicUrl } = bench;
    register = new Register({ apiUrl, publicUrl }, bench.log);
    granted = await bench.grant();
    await bench.step(granted, 'suspended');
    await bench.step(granted, 'reinstated', 2);
    ({ code } = await bench.read<{ code: CertificateCode }>('select code from certificate where id = $1', [granted.certificate]));
  });
  afterEach(async () => {
    await register.onApplicationShutdown();
    await bench.close();
  });

  const ask = (of = code) => register.ask({ code: of, name: nameKey('Abdi'), secretHash: null }, []);
  const known = { is: 'found', certificate: expect.any(String), entry: expect.objectContaining({ last: expect.objectContaining({ step: 'reinstated' }) }) };

  it('reads an unchanged record once, however often it is asked', async () => {
    const [first, ...others] = [await ask(), await ask(), await ask()];
    expect(first).toEqual(known);
    // The very same answer, not another that says the same.
    for (const other of others) expect(other.is === 'found' && first?.is === 'found' && other.entry === first.entry).toBe(true);
    register.forget();
    expect(await ask()).toEqual(first);
  });

  it.each([
    ['the award', 'update award set rank = rank + 100'],
    ['the name', `update certificate set printed = jsonb_set(printed, '{holder,familyName}', '"Abadie"')`],
    ['a step', `update certificate_standing set step = 'revoked' where sequence = 2`],
    ['what was removed', 'delete from certificate_standing where sequence = 2'],
    ['what the log says', `update award_log set content = replace(content, '"provisional":false', '"provisional":true')`],
    ['what the log lacks', `delete from award_log where kind = 'certificate'`],
  ])('does not believe what it has read before once SQL changed %s', async (_what, change) => {
    expect(await ask()).toEqual(known);
    await bench.tamper(change);
    expect(await ask()).toEqual({ is: 'nothing' });
    expect(await ask()).toEqual({ is: 'nothing' });
  });

  it('tells a step as soon as it is taken', async () => {
    expect(await ask()).toEqual(known);
    await bench.step(granted, 'revoked', 3);
    expect(await ask()).toMatchObject({ is: 'found', entry: { last: { step: 'revoked' } } });
  });

  it('keeps nothing in memory of a certificate that was changed, whether or not somebody asks again', async () => {
    const ears = new RegisterEars(bench, new KnownAnswers(), register);
    await ears.onApplicationBootstrap();
    await ask();
    expect(register.size).toBe(1);
    await bench.tamper(`select pg_notify('certificate_standing', $1)`, [granted.certificate]);
    for (let tries = 0; tries < 100 && register.size; tries++) await new Promise((done) => setTimeout(done, 20));
    expect(register.size).toBe(0);
    await ears.onApplicationShutdown();
  });

  it('takes no certificate for another that was written in the same transaction', async () => {
    const other = await bench.grant();
    await bench.tamper(`begin; update certificate set issued_at = issued_at; update award set awarded_at = awarded_at; commit`);
    const { code: second } = await bench.read<{ code: CertificateCode }>('select code from certificate where id = $1', [other.certificate]);
    expect(await ask()).toMatchObject({ certificate: granted.certificate });
    expect(await ask(second)).toMatchObject({ certificate: other.certificate });
    await bench.tamper('update certificate set code = reverse(code) where id = $1', [granted.certificate]);
    await bench.tamper('update certificate set code = $2 where id = $1', [other.certificate, code]);
    expect(await ask()).toEqual({ is: 'nothing' });
  });
});
