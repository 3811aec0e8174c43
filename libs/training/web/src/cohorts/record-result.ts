import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { AnswerOf } from '#kernel/contract';
import { Announcer, Control, draftOf, Field, formats, messagesFrom, Notice } from '#platform/ui';
import { Commands } from '#platform/web-client';
import { type Outcome, outcomes, type ReviewReason, reviewReasons, type Sitting, spoken } from '#training/domain';
import { markText, resultRoutes } from '#training/domain/contract';
import { trainingMessages } from '#training/domain/messages';
import { FocusOnOpen } from '../focus-on-open';
import { listName } from '../person-name';
import { refusalSignal } from '../refusal-signal';

type View = AnswerOf<typeof resultRoutes.show>;

/** One result of one person: which unit, which exam session, what came out, and why when it replaces another. */
@Component({
  selector: 'pc-record-result',
  imports: [Control, Field, FocusOnOpen, Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './record-result.html',
  styles: `
    :host {
      display: block;
      margin-block: var(--pc-4);
    }
    .fields {
      display: grid;
      gap: var(--pc-4);
      grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr));
    }
  `,
})
export class RecordResult {
  readonly cohort = input.required<string>();
  readonly learner = input.required<View['learners'][number]>();
  readonly units = input.required<View['units']>();
  readonly today = input.required<string>();
  readonly saved = output<View>();
  readonly left = output();
  private readonly commands = inject(Commands);
  private readonly announcer = inject(Announcer);
  protected readonly say = messagesFrom(trainingMessages);
  protected readonly format = formats();
  protected readonly refused = refusalSignal();
  protected readonly spoken = spoken;
  protected readonly name = computed(() => listName(this.learner()));
  protected readonly reasons = reviewReasons;

  protected readonly assessed = computed(() => this.units().filter(({ result }) => result !== 'none'));
  protected readonly unit = draftOf(
    () => this.assessed().find(({ code }) => !this.learner().results.some((one) => one.unit === code))?.code ?? this.assessed()[0]?.code ?? '',
    () => this.learner().enrolment,
  );
  protected readonly sitting = signal<Sitting>(1);
  protected readonly marked = computed(() => this.assessed().find(({ code }) => code === this.unit())?.result === 'mark');
  protected readonly possible = computed(() => outcomes.filter((outcome) => outcome === 'absent' || (outcome === 'marked') === this.marked()));
  protected readonly outcome = draftOf<Outcome>(
    () => this.possible()[0] ?? 'passed',
    () => this.marked(),
  );
  protected readonly mark = signal('');
  protected readonly decidedOn = draftOf(() => this.today());
  protected readonly replaces = computed(() => this.learner().results.some((one) => one.unit === this.unit() && one.sitting === this.sitting()));
  protected readonly because = signal<ReviewReason>('entered-by-mistake');
  private readonly tried = signal(false);
  protected readonly markFault = computed(() =>
    this.tried() && this.outcome() === 'marked' && !markText.safeParse(this.mark()).success ? this.say('results.mark-wrong') : '',
  );

  protected async send() {
    this.tried.set(true);
    if (this.markFault()) return;
    const [unit, sitting, outcome, decidedOn] = [this.unit(), this.sitting(), this.outcome(), this.decidedOn()];
    const body = {
      enrolment: this.learner().enrolment,
      unit,
      sitting,
      outcome,
      mark: outcome === 'marked' ? this.mark() : null,
      decidedOn,
      ...(this.replaces() && { because: this.because() }),
    };
    const answer = await this.commands.send(resultRoutes.record, { params: { cohort: this.cohort() }, body });
    if (this.refused.in(answer) || !answer.ok) return;
    this.announcer.say(this.say('results.saved', { name: this.name() }));
    this.saved.emit(answer.value);
  }

  protected chooseSitting(value: string) {
    this.sitting.set(value === '2' ? 2 : 1);
  }
}
