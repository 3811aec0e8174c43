import { computed, inject, linkedSignal, Service, signal } from '@angular/core';
import { type AwardLine, type AwardOrder, awardRoutes, type AwardState, certificateRoutes } from '#award/domain/contract';
import type { Sorting } from '#platform/ui';
import { Commands, CurrentSession, Downloads, read } from '#platform/web-client';

const { list, cohorts, export: exported } = awardRoutes;
const { standing, issue } = certificateRoutes;

export interface AwardFilter {
  readonly search: string;
  readonly deliberation: string;
  readonly state: AwardState | '';
}
export const everything: AwardFilter = { search: '', deliberation: '', state: '' };
/** A column of the table, and what the order is called. */
export interface AwardSorting extends Sorting {
  readonly column: AwardOrder;
}

/** What the reader's organisations awarded: looked up, put in order, page after page. */
@Service()
export class AwardsStore {
  private readonly commands = inject(Commands);
  private readonly downloads = inject(Downloads);
  private readonly session = inject(CurrentSession);
  readonly leads = computed(() => this.session.holds('programme-lead'));
  readonly filter = signal<AwardFilter>(everything);
  readonly sorting = signal<AwardSorting>({ column: 'awarded', descending: true });
  readonly filtered = computed(() => Object.values(this.filter()).some(Boolean));
  private readonly wanted = computed(() => {
    const { search, deliberation, state } = this.filter();
    const { column, descending } = this.sorting();
    const filter = { search: search.trim() || undefined, deliberation: deliberation || undefined, state: state || undefined };
    return { ...filter, order: column, descending: descending ? ('true' as const) : ('false' as const) };
  });
  /** Another question begins at its first page. */
  private readonly cursor = linkedSignal<unknown, string | undefined>({ source: this.wanted, computation: () => undefined });
  readonly reading = read(list, () => ({ query: { ...this.wanted(), cursor: this.cursor() } }));
  private readonly cohortsRead = read(cohorts, () => ({}));
  readonly cohorts = computed(() => (this.cohortsRead.hasValue() ? this.cohortsRead.value().items : []));
  /** Pages read so far stay on screen; the last one read is taken anew. */
  readonly items = linkedSignal<{ readonly items: readonly AwardLine[] } | undefined, readonly AwardLine[]>({
    source: () => (this.reading.hasValue() ? this.reading.value() : undefined),
    computation: (page, previous) => {
      const earlier = this.cursor() === undefined ? [] : (previous?.value ?? []);
      const fresh = page?.items ?? [];
      return page ? [...earlier.filter(({ award }) => !fresh.some((one) => one.award === award)), ...fresh] : (previous?.value ?? []);
    },
  });
  readonly next = computed(() => (this.reading.hasValue() ? this.reading.value().next : null));

  more = () => this.cursor.set(this.next() ?? undefined);
  export = (language: 'fr' | 'en') => this.downloads.save(exported, { query: { ...this.wanted(), language } });

  change = (certificate: string, step: 'confirmed' | 'suspended' | 'reinstated' | 'revoked', reason: string) =>
    this.then(this.commands.send(standing, { params: { certificate }, body: { step, reason } }));
  issue = (award: string, body: { givenName: string; familyName: string; reason: string }) => this.then(this.commands.send(issue, { params: { award }, body }));

  private async then<T extends { readonly ok: boolean }>(sent: Promise<T>): Promise<T> {
    const answer = await sent;
    if (!answer.ok) return answer;
    this.cursor.set(undefined);
    this.reading.reload();
    return answer;
  }
}
