import type { HttpEvent, HttpHandlerFn, HttpInterceptorFn, HttpRequest } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { defer, finalize, from, type Observable, switchMap } from 'rxjs';

/** The longest that a reading waits, in milliseconds: a command which takes more than that shows its own progress. */
const PATIENCE = 5_000;

const pause = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));

/** What was decided and has no answer yet. */
@Service()
export class OnTheWay {
  private readonly commands = new Set<Promise<void>>();

  get none(): boolean {
    return this.commands.size === 0;
  }

  send(request: HttpRequest<unknown>, next: HttpHandlerFn): Observable<HttpEvent<unknown>> {
    return defer(() => {
      let answered = (): void => undefined;
      const command = new Promise<void>((resolve) => (answered = resolve));
      this.commands.add(command);
      return next(request).pipe(
        finalize(() => {
          this.commands.delete(command);
          answered();
        }),
      );
    });
  }

  /** Once all have their answers, and those that follow from them too. */
  async settled(): Promise<void> {
    while (!this.none) {
      await Promise.all(this.commands);
      await pause(0);
    }
  }
}

/**
 * What is read waits for what was decided before: whoever ticks a box and goes on at once finds it ticked on the next page, and changes there
 * what they have just saved, not what stood before. A file on its way keeps nobody waiting.
 */
export const inOrder: HttpInterceptorFn = (request, next) => {
  const onTheWay = inject(OnTheWay);
  if (request.method !== 'GET') return request.reportProgress ? next(request) : onTheWay.send(request, next);
  if (onTheWay.none) return next(request);
  return from(Promise.race([onTheWay.settled(), pause(PATIENCE)])).pipe(switchMap(() => next(request)));
};
