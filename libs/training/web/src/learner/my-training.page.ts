import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Empty, messagesFrom, PageHead, ReadingState } from '#platform/ui';
import { trainingMessages } from '#training/domain/messages';
import { MyTrainingStore } from './my-training.store';
import { OneTraining } from './one-training';

/** A learner's own training: what is next first, then attendance, results and the timetable. */
@Component({
  selector: 'pc-my-training',
  imports: [Empty, OneTraining, PageHead, ReadingState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pc-page-head [title]="say('my.title')" [lead]="say('my.lead')" />
    <pc-reading [of]="store.resource" (again)="store.resource.reload()" />
    @for (training of store.trainings(); track training.enrolment) {
      <pc-one-training [training]="training" />
    } @empty {
      @if (store.resource.hasValue()) {
        <pc-empty [text]="say('my.empty')" />
      }
    }
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class MyTrainingPage {
  protected readonly say = messagesFrom(trainingMessages);
  protected readonly store = inject(MyTrainingStore);

  constructor() {
    // Coming back to the page: what was open then may be closed now.
    if (this.store.resource.hasValue()) this.store.resource.reload();
  }
}
