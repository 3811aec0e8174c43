import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { ApplicationAnswers } from '#admission/domain';
import type { applicationView } from '#admission/domain/contract';
import { admissionMessages } from '#admission/domain/messages';
import { localDate, type LocalDate } from '#kernel';
import { Control, Field, formats, Icon, messagesFrom, Readings } from '#platform/ui';
import type * as z from 'zod';
import { LevelField } from './level-field';

type Question = z.output<typeof applicationView>['questions'][number];

const yesNo = { declaration: 'attested', held: 'held', tie: 'ties' } as const;
const days = { date: 'dates', commitment: 'commitments' } as const;

const dayIn = (text: string): LocalDate | undefined => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? localDate(text) : undefined);

/** One question of the edition, in the form its kind asks for. Leaving it open is always possible. */
@Component({
  selector: 'pc-question',
  imports: [Control, Field, Icon, LevelField, Readings],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @switch (question().kind) {
      @case ('level') {
        <pc-level-field [question]="question()" [answers]="answers()" [disabled]="disabled()" (answered)="answered.emit($event)" />
      }
      @case ('date') {
        <pc-field [name]="name()" [label]="text()" [hint]="help() || say('application.question.date')"
          ><input pcControl type="date" [value]="day()" [disabled]="disabled()" (change)="date($event)"
        /></pc-field>
      }
      @case ('commitment') {
        <pc-field [name]="name()" [label]="text()" [hint]="say('application.question.signed-on')"
          ><input pcControl type="date" [value]="day()" [disabled]="disabled()" (change)="date($event)"
        /></pc-field>
      }
      @default {
        <pc-readings [name]="name()" [legend]="text()" [readings]="choices()" [disabled]="disabled()" [chosen]="chosen()" (chosenChange)="choose($event)">
          @if (help()) {
            <p class="hint">{{ help() }}</p>
          }
          @if (question().sensitive) {
            <p class="hint"><pc-icon name="lock" /> {{ say('application.question.private') }}</p>
          }
        </pc-readings>
      }
    }
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class QuestionField {
  readonly question = input.required<Question>();
  readonly answers = input.required<ApplicationAnswers>();
  readonly disabled = input(false);
  readonly answered = output<Partial<ApplicationAnswers>>();
  protected readonly say = messagesFrom(admissionMessages);
  private readonly format = formats();
  protected readonly name = computed(() => `question-${this.question().kind}-${this.question().code}`);
  protected readonly text = computed(() => this.format.text(this.question().text));
  protected readonly help = computed(() => {
    const { help } = this.question();
    return help ? this.format.text(help) : '';
  });
  protected readonly choices = computed(() =>
    (['yes', 'no'] as const).map((value) => ({ value, text: this.say('application.question.answer', { answer: value }) })),
  );
  protected readonly chosen = computed(() => {
    const { kind, code } = this.question();
    if (kind !== 'declaration' && kind !== 'held' && kind !== 'tie') return null;
    const said = this.answers()[yesNo[kind]][code];
    return said === undefined ? null : said ? 'yes' : 'no';
  });
  protected readonly day = computed(() => {
    const { kind, code } = this.question();
    return kind === 'date' || kind === 'commitment' ? (this.answers()[days[kind]][code] ?? '') : '';
  });

  protected choose(value: string | number | null) {
    const { kind, code } = this.question();
    if (kind === 'declaration' || kind === 'held' || kind === 'tie')
      this.answered.emit({ [yesNo[kind]]: { ...this.answers()[yesNo[kind]], [code]: value === 'yes' } });
  }

  protected date({ target }: Event) {
    const { kind, code } = this.question();
    if (!(target instanceof HTMLInputElement) || (kind !== 'date' && kind !== 'commitment')) return;
    const { [code]: _, ...others } = this.answers()[days[kind]];
    const day = dayIn(target.value);
    this.answered.emit({ [days[kind]]: day ? { ...others, [code]: day } : others });
  }
}
