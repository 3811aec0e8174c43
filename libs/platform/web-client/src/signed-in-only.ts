import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import type { Role } from '#kernel';
import { CurrentSession } from './current-session';

/** Sends a visitor to sign in, and back here afterwards. */
export const signedInOnly: CanActivateFn = async (_route, { url }) => {
  const [session, router] = [inject(CurrentSession), inject(Router)];
  return (await session.known()) ? true : router.createUrlTree(['/sign-in'], { queryParams: { next: url } });
};

/** Only who holds one of the roles in some organisation; others see that there is nothing here for them. The server decides on every record anyway. */
export const holdersOnly =
  (...roles: readonly Role[]): CanActivateFn =>
  async (_route, { url }) => {
    const [session, router] = [inject(CurrentSession), inject(Router)];
    if (!(await session.known())) return router.createUrlTree(['/sign-in'], { queryParams: { next: url } });
    return session.holds(...roles) || router.createUrlTree(['/nothing-here']);
  };
