import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import type { AnswerOf } from '#kernel/contract';
import { Empty, formats, messagesFrom, ReadingState, ScrollFrame } from '#platform/ui';
import { read } from '#platform/web-client';
import { spoken } from '#training/domain';
import { resultRoutes } from '#training/domain/contract';
import { trainingMessages } from '#training/domain/messages';
import { listName } from '../person-name';
import { CohortHead } from './cohort-head';
import { RecordResult } from './record-result';

type Learner = AnswerOf<typeof resultRoutes.show>['learners'][number];

/** Each person's results by unit; trainers and leads record them. */
@Component({
  selector: 'pc-results',
  imports: [CohortHead, Empty, ReadingState, RecordResult, ScrollFrame],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { 'data-density': 'dense' },
  templateUrl: './results.html',
  styles: `
    :host {
      display: block;
    }
    .plain {
      margin: 0;
    }
    .measure {
      margin-bottom: var(--pc-4);
    }
  `,
})
export class ResultsPage {
  readonly cohort = input.required<string>();
  protected readonly say = messagesFrom(trainingMessages);
  protected readonly format = formats();
  protected readonly nameOf = listName;
  protected readonly results = read(resultRoutes.show, () => ({ params: { cohort: this.cohort() } }));
  protected readonly view = computed(() => (this.results.hasValue() ? this.results.value() : undefined));
  protected readonly recording = signal<Learner | undefined>(undefined);

  protected ofUnit = ({ results }: Learner, unit: string): Learner['results'] => results.filter((result) => result.unit === unit);
  protected textOf = ({ outcome, mark, sitting, decidedOn }: Learner['results'][number]): string =>
    this.say('results.shown', { outcome: spoken(outcome), mark: mark ?? '', sitting: `s${sitting}`, day: this.format.date(decidedOn) });

  protected saved(view: AnswerOf<typeof resultRoutes.show>) {
    this.results.set(view);
    this.recording.set(undefined);
  }
}
