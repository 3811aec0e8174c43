import { computed, inject, Service } from '@angular/core';
import type { Role } from '#kernel';
import { CurrentSession } from '#platform/web-client';
import type { ShellMessage } from '../messages';

export interface Door {
  readonly message: ShellMessage;
  readonly link: string;
}

const visitor: readonly Door[] = [
  { message: 'nav.pathways', link: '/pathways' },
  { message: 'nav.compare', link: '/compare' },
];
const learner: readonly Door[] = [
  { message: 'nav.applications', link: '/applications' },
  { message: 'nav.training', link: '/my-training' },
  { message: 'nav.internship', link: '/my-internship' },
  { message: 'nav.certificates', link: '/certificates' },
];
const staff: readonly { readonly roles: readonly Role[]; readonly door: Door }[] = [
  { roles: ['programme-lead', 'secretary'], door: { message: 'nav.intakes', link: '/staff/intakes' } },
  { roles: ['panel'], door: { message: 'nav.panel', link: '/panel' } },
  { roles: ['trainer'], door: { message: 'nav.sessions', link: '/sessions' } },
  { roles: ['programme-lead', 'secretary'], door: { message: 'nav.cohorts', link: '/cohorts' } },
  { roles: ['programme-lead', 'secretary'], door: { message: 'nav.internships', link: '/staff/internships' } },
  { roles: ['programme-lead', 'jury'], door: { message: 'nav.deliberations', link: '/staff/deliberations' } },
  { roles: ['administrator', 'programme-lead'], door: { message: 'nav.team', link: '/staff/team' } },
];

/** Which doors the header shows: a visitor's, a learner's, or those of somebody's roles. */
@Service()
export class Navigation {
  private readonly session = inject(CurrentSession);
  readonly doors = computed<readonly Door[]>(() => {
    if (!this.session.account()) return visitor;
    const worked = staff.filter(({ roles }) => this.session.holds(...roles)).map(({ door }) => door);
    return [{ message: worked.length ? 'nav.board' : 'nav.home', link: '/home' }, ...(worked.length ? worked : [...learner, ...visitor.slice(0, 1)])];
  });
}
