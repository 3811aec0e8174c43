import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { lineAnswers } from '#award/domain';
import type { CheckedLine } from '#award/domain/contract';
import { awardMessages } from '#award/domain/messages';
import { Chips, CurrentLanguage, formats, Mark, messagesFrom, Pager, ScrollFrame } from '#platform/ui';
import { answerMarks } from './answer-marks';

/** Rows drawn at first; two thousand at once would make a phone wait. */
const AT_FIRST = 100;

/** The answers of a list, one line each, to look through by kind. */
@Component({
  selector: 'pc-checked-lines',
  imports: [Chips, Mark, Pager, ScrollFrame],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './checked-lines.html',
  styles: `
    :host {
      display: grid;
      gap: var(--pc-4);
    }
  `,
})
export class CheckedLines {
  readonly lines = input.required<readonly CheckedLine[]>();
  private readonly language = inject(CurrentLanguage);
  protected readonly say = messagesFrom(awardMessages);
  protected readonly format = formats();
  protected readonly marks = answerMarks;
  protected readonly wanted = signal('');
  protected readonly drawn = signal(AT_FIRST);
  protected readonly chips = computed(() => {
    const count = (answer: string) => this.lines().filter((line) => line.answer === answer).length;
    const kinds = lineAnswers.map((value) => ({ value, text: this.say(`employer.answer.${value}`), count: count(value) })).filter((chip) => chip.count > 0);
    return [{ value: '', text: this.say('employer.all'), count: this.lines().length }, ...kinds];
  });
  protected readonly found = computed(() => this.lines().filter(({ answer }) => !this.wanted() || answer === this.wanted()));
  protected readonly shown = computed(() => this.found().slice(0, this.drawn()));

  protected more = () => this.drawn.update((drawn) => drawn + 5 * AT_FIRST);

  /** What the certificate says, in a few words; nothing for what does not count any more but since when and by whom. */
  protected told({ found }: CheckedLine): string {
    if (found?.answer === 'valid' || found?.answer === 'expired') {
      const { holder, title, awardedOn, issuer } = found.certificate;
      return this.say('employer.found', {
        holder: `${holder.givenName} ${holder.familyName}`,
        title: title[this.language.now()],
        issuer: issuer.name,
        on: this.format.date(awardedOn),
      });
    }
    return found && 'since' in found ? this.say('employer.ended', { issuer: found.issuer, on: this.format.date(found.since.slice(0, 10)) }) : '';
  }

  protected until = ({ found }: CheckedLine): string =>
    found && 'validUntil' in found && found.validUntil ? this.say('employer.until', { on: this.format.date(found.validUntil) }) : '';
}
