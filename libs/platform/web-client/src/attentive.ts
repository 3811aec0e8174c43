import { HttpErrorResponse, type HttpInterceptorFn, HttpResponse } from '@angular/common/http';
import { inject, Injector } from '@angular/core';
import { tap } from 'rxjs';
import { Connection } from './connection';
import { CurrentSession, SESSION } from './current-session';

/** Listens to every answer: a session that has ended, a service that cannot be reached, and its return. */
export const attentive: HttpInterceptorFn = (request, next) => {
  const [connection, injector] = [inject(Connection), inject(Injector)];
  return next(request).pipe(
    tap({
      next: (event) => event instanceof HttpResponse && connection.lost.set(false),
      error: (error: unknown) => {
        if (!(error instanceof HttpErrorResponse)) return;
        connection.lost.set([0, 502, 504].includes(error.status));
        // Asked late: the session itself is read through this interceptor. A link that has expired or a wrong password ends nobody's session.
        if (error.status === 401 && !request.headers.has('authorization') && request.url !== SESSION) injector.get(CurrentSession).end();
      },
    }),
  );
};
