import { Listeners, Outbox } from '#platform/database';
import { Bench } from './testing';

describe('events told together', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await Bench.open();
  });
  afterAll(() => bench.close());

  const tell = (topic: string, count: number) =>
    bench.asHouse(() =>
      bench.app.get(Outbox).tellAll(
        topic,
        Array.from({ length: count }, (_, n) => ({ n })),
      ),
    );

  it('are heard together, each once, in the order in which they were told', async () => {
    const heard: number[][] = [];
    bench.app.get(Listeners).onMany<{ n: number }>('told-many', 'listener', async (events) => void heard.push(events.map(({ n }) => n)));
    await tell('told-many', 5);
    await bench.settle();
    expect(heard.flat()).toEqual([0, 1, 2, 3, 4]);
    expect(heard.length).toBeLessThan(5);
  });

  it('are heard one by one when together they cannot be: one stops no other', async () => {
    const heard: number[] = [];
    let attempts = 0;
    bench.app.get(Listeners).onMany<{ n: number }>('told-in-vain', 'listener', async (events) => {
      attempts++;
      if (events.length > 1) throw new Error('too many');
      heard.push(...events.map(({ n }) => n));
    });
    await tell('told-in-vain', 4);
    await bench.settle();
    expect(heard.sort()).toEqual([0, 1, 2, 3]);
    expect(attempts).toBeGreaterThan(4);
  });

  it('are heard by each listener, whatever happens to another', async () => {
    const heard: number[] = [];
    let falls = 1;
    bench.app.get(Listeners).onMany<{ n: number }>('told-to-two', 'stumbling', async () => {
      if (falls-- > 0) throw new Error('stumbled');
    });
    bench.app.get(Listeners).on<{ n: number }>('told-to-two', 'steady', async ({ n }) => void heard.push(n));
    await tell('told-to-two', 3);
    await bench.settle();
    expect(heard).toEqual([0, 1, 2]);
  });
});
