import { computed, inject, linkedSignal, Service, signal } from '@angular/core';
import { type AwardLine, certificateRoutes } from '#award/domain/contract';
import { Commands, CurrentSession, read } from '#platform/web-client';

const { awards, standing, issue } = certificateRoutes;

/** What the reader's organisations awarded, page after page. */
@Service()
export class AwardsStore {
  private readonly commands = inject(Commands);
  private readonly session = inject(CurrentSession);
  readonly leads = computed(() => this.session.holds('programme-lead'));
  private readonly cursor = signal<string | undefined>(undefined);
  readonly reading = read(awards, () => ({ query: { cursor: this.cursor() } }));
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
