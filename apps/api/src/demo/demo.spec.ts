import { Bench } from '../testing';
import { loadDemo } from './index';

it('fills an empty house over its own routes, and leaves the clock and no session behind', async () => {
  const bench = await Bench.open();
  try {
    const accounts = await loadDemo(bench.app);
    expect(accounts.length).toBeGreaterThan(10);
    const count = async (table: string) =>
      (await bench.asHouse(({ manager }) => manager.query<{ n: number }[]>(`select count(*)::int as n from ${table}`)))[0]?.n;
    expect(await count('session')).toBe(0);
    expect(await count('organisation')).toBe(2);
    const signedIn = await bench.visitor.post('/session', { email: accounts[0]?.email, password: accounts[0]?.password });
    expect(signedIn.statusCode).toBe(200);
  } finally {
    await bench.close();
  }
}, 120_000);
