import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type PeerField, peerFields, type PeerRole, peerRoles } from '#curriculum/domain';
import { curriculumMessages } from '#curriculum/domain/messages';
import { Control, Empty, Field, Icon, messagesFrom, PageHead, ReadingState } from '#platform/ui';
import { EditionsStore, SIDE_BY_SIDE } from '../editions.store';
import { matches } from './matches';
import { PathwayCard } from './pathway-card';

/** The catalogue. What is looked for stands in the address, so that it can be shared. */
@Component({
  selector: 'pc-pathways',
  imports: [Control, Empty, Field, Icon, PageHead, PathwayCard, ReadingState, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './pathways.page.html',
  styles: `
    .filters {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr));
      gap: var(--pc-4);
      align-items: end;
      margin-bottom: var(--pc-4);
    }
    .cards-grid {
      list-style: none;
      padding: 0;
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr));
      gap: var(--pc-4);
      margin: var(--pc-4) 0;
    }
  `,
})
export class PathwaysPage {
  readonly q = input('', { transform: (value: string | undefined) => value ?? '' });
  readonly role = input('', { transform: (value: string | undefined) => value ?? '' });
  readonly field = input('', { transform: (value: string | undefined) => value ?? '' });
  readonly place = input('', { transform: (value: string | undefined) => value ?? '' });

  private readonly router = inject(Router);
  protected readonly store = inject(EditionsStore);
  protected readonly say = messagesFrom(curriculumMessages);
  protected readonly places = ['FR', 'QC'] as const;
  protected readonly chosen = signal<readonly string[]>([]);

  /** Only what some pathway offers can be chosen. */
  protected readonly roles = computed(() => peerRoles.filter((code) => this.store.items().some(({ roles }) => roles.includes(code))));
  protected readonly fields = computed(() => peerFields.filter((code) => this.store.items().some(({ fields }) => fields.includes(code))));
  protected readonly found = computed(() =>
    this.store.items().filter((card) => matches(card, { text: this.q(), role: this.role(), field: this.field(), place: this.place() })),
  );

  protected sayRole = (code: PeerRole): string => this.say(`role.${code}`);
  protected sayField = (code: PeerField): string => this.say(`field.${code}`);

  protected want(name: 'q' | 'role' | 'field' | 'place', event: Event) {
    const { value } = event.target as HTMLInputElement | HTMLSelectElement;
    void this.router.navigate([], { queryParams: { [name]: value || null }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected clear() {
    void this.router.navigate([], { queryParams: {} });
  }

  protected toggle(slug: string) {
    this.chosen.update((chosen) => (chosen.includes(slug) ? chosen.filter((one) => one !== slug) : [...chosen, slug].slice(-SIDE_BY_SIDE)));
  }
}
