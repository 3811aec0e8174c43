import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import type { ReadingStage } from '#admission/domain';
import type { panelFileView, panelMemberView } from '#admission/domain/contract';
import { admissionMessages } from '#admission/domain/messages';
import { draftOf, Mark, type MarkKind, messagesFrom } from '#platform/ui';
import type * as z from 'zod';

const marks: Readonly<Record<ReadingStage, MarkKind>> = {
  'to-assign': 'todo',
  'being-read': 'clock',
  'third-to-ask': 'wait',
  'third-being-read': 'clock',
  settled: 'met',
};

/** One file of the panel: how far it is, who reads it, and its change by hand. */
@Component({
  selector: 'tr[pc-panel-file-row]',
  imports: [Mark],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <th role="rowheader" scope="row" class="num">{{ file().number }}</th>
    <td role="cell" [attr.data-l]="say('panel.stage')">
      <pc-mark [kind]="marks[file().stage]">{{ say('panel.readingStage', { stage: stage() }) }}</pc-mark>
    </td>
    <td role="cell" [attr.data-l]="say('panel.readers')">
      <div>
        @for (reader of file().readers; track reader.account) {
          <span class="sub"
            >{{ reader.name }} ·
            {{ say('panel.readerState', { state: reader.recused ? 'recused' : reader.given ? 'given' : 'asked', third: reader.third ? 'yes' : 'no' }) }}</span
          >
        } @empty {
          <span class="muted">{{ say('panel.readersNone') }}</span>
        }
      </div>
    </td>
    <td role="cell">
      @if (changing()) {
        <div class="stack">
          @for (slot of slots(); track $index; let n = $index) {
            <select [attr.aria-label]="say('panel.reader', { position: n + 1, number: file().number })" (change)="pick(n, $event)">
              <option value="">{{ say('panel.choose') }}</option>
              @for (member of members(); track member.account) {
                <option [value]="member.account" [selected]="member.account === slot">{{ member.name }}</option>
              }
            </select>
          }
          <div class="row">
            <button type="button" class="btn" (click)="keep()">{{ say('panel.keep') }}</button>
            <button type="button" class="btn quiet" (click)="changing.set(false)">{{ say('panel.cancel') }}</button>
          </div>
        </div>
      } @else if (file().stage !== 'settled') {
        <button type="button" class="btn quiet" (click)="change()">
          {{ say(third() ? 'panel.thirdAsk' : 'panel.change') }}<span class="vh"> {{ file().number }}</span>
        </button>
      }
    </td>
  `,
})
export class PanelFileRow {
  readonly file = input.required<z.output<typeof panelFileView>>();
  readonly members = input.required<readonly z.output<typeof panelMemberView>[]>();
  readonly assessors = input.required<number>();
  readonly assigned = output<string[]>();
  readonly thirdAsked = output<string>();
  protected readonly say = messagesFrom(admissionMessages);
  protected readonly marks = marks;
  protected readonly changing = signal(false);
  protected readonly third = computed(() => this.file().stage === 'third-to-ask' || this.file().stage === 'third-being-read');
  protected readonly stage = computed(() => this.file().stage.replaceAll('-', ''));
  /** Accounts chosen, one per reading to ask. */
  protected readonly slots = draftOf(
    () => {
      const readers = this.file().readers.filter(({ third, recused }) => !recused && third === this.third());
      return Array.from({ length: this.third() ? 1 : this.assessors() }, (_, n) => readers[n]?.account ?? '');
    },
    () => this.third(),
  );

  /** Begins with who reads now: what was once picked and left is nobody's wish. */
  protected change() {
    this.slots.restart();
    this.changing.set(true);
  }

  protected pick(position: number, { target }: Event) {
    if (target instanceof HTMLSelectElement) this.slots.update((slots) => slots.with(position, target.value));
  }

  protected keep() {
    const chosen = this.slots().filter(Boolean);
    this.changing.set(false);
    if (!this.third()) this.assigned.emit(chosen);
    else if (chosen[0]) this.thirdAsked.emit(chosen[0]);
  }
}
