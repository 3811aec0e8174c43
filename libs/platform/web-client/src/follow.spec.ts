import { Component, signal } from '@angular/core';
import { render, screen } from '@testing-library/angular';
import { routes } from '#kernel/contract';
import * as z from 'zod';
import { follow } from './follow';

const { progress } = routes({
  progress: {
    method: 'GET',
    path: '/things/:thing/progress',
    policy: 'signed-in',
    stream: true,
    unitOfWork: 'own',
    params: z.strictObject({ thing: z.string() }),
    answer: z.strictObject({ done: z.number() }),
  },
});

const thing = signal<string | undefined>(undefined);

@Component({ template: `{{ heard.last()?.done ?? 'nothing' }} {{ heard.over() ? 'over' : 'open' }} {{ heard.lost() ? 'lost' : 'held' }}` })
class Page {
  protected readonly heard = follow(progress, () => {
    const wanted = thing();
    return wanted === undefined ? undefined : { params: { thing: wanted } };
  });
}

/** A browser's line to the server, spoken into by the test. */
class Line extends EventTarget {
  static readonly CLOSED = 2;
  static readonly opened: Line[] = [];
  readyState = 1;
  onmessage?: (event: { data: string }) => void;
  onerror?: () => void;
  constructor(readonly address: string) {
    super();
    Line.opened.push(this);
  }
  close() {
    this.readyState = Line.CLOSED;
  }
}

describe('following what the server tells', () => {
  it('opens one line for what is wanted, hears it, and hangs up when all is said', async () => {
    Object.assign(window, { EventSource: Line });
    const { fixture } = await render(Page);
    const settle = () => fixture.whenStable();
    expect(Line.opened).toEqual([]);
    thing.set('a/b');
    await settle();
    const [line] = Line.opened;
    expect(line?.address).toBe('/api/things/a%2Fb/progress');
    line?.onmessage?.({ data: '{"done":7}' });
    await settle();
    expect(screen.getByText('7 open held')).toBeTruthy();
    line?.dispatchEvent(new Event('end'));
    await settle();
    expect(screen.getByText('7 over held')).toBeTruthy();
    thing.set('c');
    await settle();
    Line.opened[1]?.close();
    Line.opened[1]?.onerror?.();
    await settle();
    expect(screen.getByText('nothing open lost')).toBeTruthy();
  });
});
