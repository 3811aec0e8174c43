import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { CurrentLanguage, formats, Icon, Mark, messagesFrom, Notice } from '#platform/ui';
import { addressFor } from '#platform/web-client';
import { spoken } from '#training/domain';
import { myTrainingRoutes } from '#training/domain/contract';
import { trainingMessages } from '#training/domain/messages';
import { fullName } from '../person-name';
import type { Training } from './my-training.store';
import { MyTimetable } from './my-timetable';
import { SignForm } from './sign-form';

/** One training somebody follows. */
@Component({
  selector: 'pc-one-training',
  imports: [Icon, Mark, MyTimetable, Notice, SignForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './one-training.html',
  styles: `
    :host {
      display: block;
    }
    .edition {
      margin: var(--pc-1) 0 var(--pc-4);
    }
    h3 + .row {
      margin-top: var(--pc-3);
    }
    :host + :host {
      margin-top: var(--pc-8);
    }
    .results li {
      padding: 0.6rem 0;
      border-top: 1px solid var(--pc-line);
    }
  `,
})
export class OneTraining {
  readonly training = input.required<Training>();
  protected readonly say = messagesFrom(trainingMessages);
  protected readonly format = formats();
  protected readonly nameOf = fullName;
  private readonly language = inject(CurrentLanguage).now;
  protected readonly open = computed(() => this.training().sessions.find(({ maySign }) => maySign));
  protected readonly next = computed(() =>
    this.training().sessions.find(({ stage, halfDay, maySign }) => stage === 'planned' && halfDay === 'to-come' && !maySign),
  );
  protected readonly calendar = computed(() =>
    addressFor(myTrainingRoutes.calendar, { params: { enrolment: this.training().enrolment }, query: { language: this.language() } }),
  );
  protected readonly units = computed(() =>
    this.training()
      .units.filter(({ result }) => result !== 'none')
      .map((unit) => ({ ...unit, results: this.training().results.filter((result) => result.unit === unit.code) })),
  );

  protected textOf = ({ outcome, mark, sitting, decidedOn }: Training['results'][number]): string =>
    this.say('results.shown', { outcome: spoken(outcome), mark: mark ?? '', sitting: `s${sitting}`, day: this.format.date(decidedOn) });
}
