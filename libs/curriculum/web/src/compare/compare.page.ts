import { ChangeDetectionStrategy, Component, computed, DOCUMENT, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { durationOf, type PathwayEdition } from '#curriculum/domain';
import { curriculumMessages } from '#curriculum/domain/messages';
import { Empty, formats, Icon, messagesFrom, PageHead, ReadingState } from '#platform/ui';
import { editionsBySlug, EditionsStore, SIDE_BY_SIDE } from '../editions.store';
import { Origin } from '../origin';
import { SourceList } from '../source-list';
import { ComparedHours } from './compared-hours';
import { type ComparedLine, comparedLines } from './comparison';

/** Pathways side by side; which ones stands in the address. */
@Component({
  selector: 'pc-compare',
  imports: [ComparedHours, Empty, Icon, Origin, PageHead, ReadingState, RouterLink, SourceList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './compare.page.html',
  styles: `
    fieldset {
      border: 0;
      padding: 0;
      margin: 0 0 var(--pc-4);
    }
    legend {
      font-weight: 600;
      margin-bottom: 0.5rem;
    }
    .chips {
      margin-bottom: var(--pc-4);
    }
    section {
      margin-top: var(--pc-6);
    }
    h3 {
      font-size: 1rem;
      margin-top: var(--pc-3);
    }
    .cmp thead b {
      font: 500 1.1875rem/1.3 var(--pc-font-voice);
    }
    .cmp td p + pc-origin {
      margin: 0.25rem 0 0.6rem;
    }
    .cmp td {
      min-width: 14rem;
    }
    @media (max-width: 37.5rem) {
      .cmp td {
        border-left: 3px solid var(--pc-lichen-line);
        padding-left: 0.75rem;
        margin-top: 0.6rem;
        min-width: 0;
      }
    }
  `,
})
export class ComparePage {
  /** Names of editions, separated by commas. */
  readonly with = input('', { transform: (value: string | undefined) => value ?? '' });
  private readonly router = inject(Router);
  private readonly window = inject(DOCUMENT).defaultView;
  protected readonly store = inject(EditionsStore);
  protected readonly say = messagesFrom(curriculumMessages);
  protected readonly format = formats();
  protected readonly differences = signal(false);

  protected readonly slugs = computed(() => [...new Set(this.with().split(',').filter(Boolean))].slice(0, SIDE_BY_SIDE));
  protected readonly editions = editionsBySlug(() => this.slugs());
  protected readonly lines = computed(() => comparedLines(this.editions(), this.differences()));
  protected readonly longest = computed(() => Math.max(1, ...this.editions().map((edition) => durationOf(edition)?.value ?? 0)));
  protected readonly crumbs = computed(() => [{ label: this.say('pathways.title'), link: '/pathways' }, { label: this.say('compare.title') }]);

  protected labelOf = (topic: ComparedLine['topic']) => `topic.${topic}` as const;
  protected below = (it: PathwayEdition): string =>
    this.say('edition.of', { provider: it.provider, place: this.say('jurisdiction', { code: it.jurisdiction }), year: it.inForceFrom.slice(0, 4) });
  protected print = () => this.window?.print();

  protected toggle(slug: string) {
    const chosen = this.slugs().includes(slug) ? this.slugs().filter((one) => one !== slug) : [...this.slugs(), slug].slice(-SIDE_BY_SIDE);
    void this.router.navigate([], { queryParams: { with: chosen.join(',') || null }, replaceUrl: true });
  }
}
