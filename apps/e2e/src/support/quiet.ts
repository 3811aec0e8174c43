import type { Page, Request } from '@playwright/test';

/** What a tab has asked for: what is still on its way, and how much was ever asked. */
export interface Traffic {
  readonly onTheWay: ReadonlySet<Request>;
  readonly asked: () => number;
}

/** Counts what a tab asks for, from now on. */
export const trafficOf = (page: Page): Traffic => {
  const onTheWay = new Set<Request>();
  let asked = 0;
  page.on('request', (request) => {
    // What tells as things happen is never at its end.
    if (request.resourceType() === 'eventsource') return;
    asked++;
    onTheWay.add(request);
  });
  page.on('requestfinished', (request) => onTheWay.delete(request));
  page.on('requestfailed', (request) => onTheWay.delete(request));
  return { onTheWay, asked: () => asked };
};

/** Two frames: what has arrived is shown, and what it leads to is asked for. */
const shown = (page: Page) => page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));

/** Waits until everything asked for has arrived and been shown without a further question. */
export const quiet = async (page: Page, { onTheWay, asked }: Traffic): Promise<void> => {
  for (let before = -1; before !== asked() || onTheWay.size > 0;) {
    before = asked();
    await Promise.all([...onTheWay].map((request) => request.response().then((answer) => answer?.finished())));
    await shown(page);
  }
};
