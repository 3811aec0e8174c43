import { computed, inject, Injector, resource, runInInjectionContext, Service } from '@angular/core';
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
const employer: readonly Door[] = [
  { message: 'nav.employer', link: '/employer' },
  { message: 'nav.follows', link: '/employer/follows' },
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

/** Which doors the header shows: a visitor's, a learner's, an employer's, or those of somebody's roles. */
@Service()
export class Navigation {
  private readonly session = inject(CurrentSession);
  private readonly injector = inject(Injector);
  private readonly employs = resource({
    params: () => (this.session.memberships().length ? undefined : (this.session.account() ?? undefined)),
    loader: async () => {
      const { hasEmployerSpace } = await import('#award/web');
      return runInInjectionContext(this.injector, hasEmployerSpace);
    },
  });
  readonly doors = computed<readonly Door[]>(() => {
    if (!this.session.account()) return visitor;
    const worked = staff.filter(({ roles }) => this.session.holds(...roles)).map(({ door }) => door);
    if (worked.length) return [{ message: 'nav.board', link: '/home' }, ...worked];
    const own = this.employs.hasValue() && this.employs.value() ? employer : learner;
    return [{ message: 'nav.home', link: '/home' }, ...own, ...visitor.slice(0, 1)];
  });
}
