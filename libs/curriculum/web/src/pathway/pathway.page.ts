import { ChangeDetectionStrategy, Component, computed, DOCUMENT, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { partsOf } from '#curriculum/domain';
import { curriculumMessages } from '#curriculum/domain/messages';
import { formats, Icon, messagesFrom, PageHead, pageTitle, ReadingState } from '#platform/ui';
import { editionBySlug, EditionsStore } from '../editions.store';
import { Origin } from '../origin';
import { SourceList } from '../source-list';
import { Disagreements } from './disagreements';
import { HoursTable } from './hours-table';
import { KeyFacts } from './key-facts';
import { OriginLegend } from './origin-legend';
import { Rules } from './rules';
import { Topics } from './topics';
import { UnitsTable } from './units-table';

/** One pathway: its rules in plain words, every one with its source. */
@Component({
  selector: 'pc-pathway',
  imports: [Disagreements, HoursTable, Icon, KeyFacts, Origin, OriginLegend, PageHead, ReadingState, RouterLink, Rules, SourceList, Topics, UnitsTable],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './pathway.page.html',
  styles: `
    section {
      margin-top: var(--pc-7);
    }
    section > h2 {
      margin-bottom: var(--pc-3);
    }
    section > .measure {
      margin-bottom: var(--pc-4);
    }
    .after {
      margin-top: var(--pc-3);
    }
    ul {
      list-style: none;
      padding: 0;
    }
  `,
})
export class PathwayPage {
  readonly slug = input.required<string>();
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly store = inject(EditionsStore);
  protected readonly say = messagesFrom(curriculumMessages);
  protected readonly format = formats();
  protected readonly answer = editionBySlug(() => this.slug());
  protected readonly edition = computed(() => (this.answer.hasValue() ? this.answer.value().edition : undefined));

  protected readonly crumbs = computed(() => [{ label: this.say('pathways.title'), link: '/pathways' }, { label: this.shortTitle() }]);
  protected readonly conditions = computed(() => {
    const root = this.edition()?.admission.eligibility;
    return root?.kind === 'all' ? partsOf(root).length : 1;
  });
  protected readonly above = computed(() => {
    const it = this.edition();
    return it
      ? this.say('edition.of', { provider: it.provider, place: this.say('jurisdiction', { code: it.jurisdiction }), year: it.inForceFrom.slice(0, 4) })
      : '';
  });
  /** Facts that ship as placeholders, in the edition's own words. */
  protected readonly unknown = computed(() =>
    (this.edition()?.facts ?? []).filter(({ from }) => from.label === 'placeholder').map(({ text }) => this.format.text(text)),
  );

  constructor() {
    pageTitle(() => this.shortTitle());
  }

  protected titleOf(slug: string): string {
    const card = this.store.items().find((one) => one.slug === slug);
    return card ? `${this.format.text(card.title)} (${this.say('edition.year', { year: card.inForceFrom.slice(0, 4) })})` : slug;
  }

  protected print = () => this.window?.print();

  private shortTitle(): string {
    const it = this.edition();
    return it ? this.format.text(it.neutralTitle) : '';
  }
}
