import { Controller, Module } from '@nestjs/common';
import { accept, refuse } from '#kernel';
import { type InputOf, routes } from '#kernel/contract';
import { lookingFor, Serve } from '#platform/http';
import * as z from 'zod';
import { Bench } from './testing';

const { steps, forever } = routes({
  steps: {
    method: 'GET',
    path: '/tests/steps/:upTo',
    policy: 'signed-in',
    stream: true,
    unitOfWork: 'own',
    params: z.strictObject({ upTo: z.coerce.number() }),
    answer: z.strictObject({ step: z.number() }),
    refusals: { 'steps-unknown': 404 },
  },
  forever: { method: 'GET', path: '/tests/forever', policy: 'public', stream: true, unitOfWork: 'own', answer: z.strictObject({ looks: z.number() }) },
});

let looks = 0;

@Controller()
class StreamsController {
  @Serve(steps)
  async steps({ params: { upTo } }: InputOf<typeof steps>) {
    if (upTo > 99) return refuse('steps-unknown');
    const look = async (after = '0') => {
      const step = Number(after) + 1;
      return { events: [{ id: String(step), event: { step } }], over: step >= upTo };
    };
    return accept(lookingFor(look, 5));
  }

  @Serve(forever)
  async forever() {
    return lookingFor(async () => ({ events: [{ event: { looks: ++looks } }], over: false }), 5);
  }
}

@Module({ controllers: [StreamsController] })
class StreamsModule {}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

describe('a stream of events', () => {
  let bench: Bench;
  let origin: string;
  beforeAll(async () => {
    bench = await Bench.open({ modules: [StreamsModule] });
    await bench.app.listen(0, '127.0.0.1');
    origin = await bench.app.getUrl();
  });

  it('tells each event with its number, then that it has said all', async () => {
    const answer = await (await bench.person()).get('/tests/steps/3');
    expect(answer.headers).toMatchObject({ 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
    expect(answer.body).toBe('retry: 2000\n\nid: 1\ndata: {"step":1}\n\nid: 2\ndata: {"step":2}\n\nid: 3\ndata: {"step":3}\n\nevent: end\ndata: {}\n\n');
  });

  it('goes on where the reader stopped', async () => {
    const answer = await (await bench.person()).get('/tests/steps/3', { 'last-event-id': '2' });
    expect(answer.body).toBe('retry: 2000\n\nid: 3\ndata: {"step":3}\n\nevent: end\ndata: {}\n\n');
  });

  it('is refused like any other route', async () => {
    expect((await bench.visitor.get('/tests/steps/3')).json()).toMatchObject({ status: 401, code: 'not-signed-in' });
    expect((await (await bench.person()).get('/tests/steps/100')).json()).toMatchObject({ status: 404, code: 'steps-unknown' });
  });

  it('arrives as it happens, and looks no more once its reader has left', async () => {
    const stop = new AbortController();
    const { body } = await fetch(`${origin}/api/tests/forever`, { signal: stop.signal });
    const reader = body?.getReader();
    for (let n = 0; n < 3; n++) expect((await reader?.read())?.done).toBe(false);
    stop.abort();
    await pause(100);
    const then = looks;
    await pause(100);
    expect(looks).toBe(then);
  });

  it('is not opened without end by one person, and does not hold the house open', async () => {
    const answers = await Promise.all(Array.from({ length: 9 }, () => fetch(`${origin}/api/tests/forever`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(8).fill(200), 429]);
    const ends = Promise.all(answers.filter(({ status }) => status === 200).map((answer) => answer.text()));
    const began = performance.now();
    await bench.close();
    expect(performance.now() - began).toBeLessThan(8_000);
    for (const text of await ends) expect(text).not.toContain('event: end');
  });
});
