import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output } from '@angular/core';
import { levelsOf, type Nomenclature, nomenclatures } from '#kernel';
import { type CurriculumMessage, curriculumMessages } from '#curriculum/domain/messages';
import { Control, Field, messagesFrom } from '#platform/ui';
import type { LevelAnswer } from './answers';

type Given = 'diploma' | 'none' | 'unknown';

/** A level is never asked without its scale: old II is today's 6. */
@Component({
  selector: 'pc-level-question',
  imports: [Control, Field],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset>
      <legend>{{ say('check.level') }}</legend>
      <p class="hint muted">{{ say('check.level.hint') }}</p>
      @for (option of options; track option.value) {
        <label class="choice"
          ><input type="radio" name="level" [checked]="option.value === given()" (change)="give(option.value)" /> <span>{{ say(option.label) }}</span></label
        >
      }
    </fieldset>
    @if (given() === 'diploma') {
      <pc-field [label]="say('check.scale')">
        <select pcControl (change)="scale($event)">
          @for (code of scales; track code) {
            <option [value]="code" [selected]="code === nomenclature()">{{ say('nomenclature', { code: code.replace('-', '') }) }}</option>
          }
        </select>
      </pc-field>
      <pc-field [label]="say('check.level.which')">
        <select pcControl (change)="rank($event)">
          @for (one of levels(); track one) {
            <option [value]="one" [selected]="one === level()">{{ named(one) }}</option>
          }
        </select>
      </pc-field>
      @if (nomenclature() !== 'qc') {
        <label class="choice"
          ><input type="checkbox" [checked]="registered()" (change)="registered.set(!registered()); tell()" /> <span>{{ say('check.registered') }}</span></label
        >
      }
    }
  `,
  styles: `
    fieldset {
      border: 0;
      padding: 0;
      margin: 0 0 var(--pc-3);
    }
    legend {
      font-weight: 600;
    }
    .choice {
      display: flex;
      gap: 0.7em;
      align-items: center;
      min-height: 48px;
      cursor: pointer;
    }
    pc-field {
      margin-top: var(--pc-3);
    }
  `,
})
export class LevelQuestion {
  readonly answer = input<LevelAnswer | undefined>();
  readonly choose = output<LevelAnswer | undefined>();
  protected readonly say = messagesFrom(curriculumMessages);
  protected readonly scales = nomenclatures;
  protected readonly options = [
    { value: 'diploma', label: 'check.given' },
    { value: 'none', label: 'check.none' },
    { value: 'unknown', label: 'check.unknown' },
  ] as const;

  protected readonly given = linkedSignal((): Given => (this.answer() === 'none' ? 'none' : this.answer() ? 'diploma' : 'unknown'));
  protected readonly nomenclature = linkedSignal((): Nomenclature => this.known()?.level.nomenclature ?? 'fr-2019');
  protected readonly levels = computed(() => levelsOf(this.nomenclature()));
  protected readonly level = linkedSignal(() => this.known()?.level.level ?? this.levels()[0] ?? '');
  protected readonly registered = linkedSignal(() => this.known()?.registered ?? false);

  protected give(given: Given) {
    this.given.set(given);
    this.tell();
  }

  protected scale(event: Event) {
    const chosen = nomenclatures.find((code) => code === (event.target as HTMLSelectElement).value);
    if (!chosen) return;
    this.nomenclature.set(chosen);
    this.level.set(levelsOf(chosen)[0] ?? '');
    this.tell();
  }

  protected rank(event: Event) {
    this.level.set((event.target as HTMLSelectElement).value);
    this.tell();
  }

  protected tell() {
    const diploma = { level: { nomenclature: this.nomenclature(), level: this.level() }, registered: this.registered() };
    this.choose.emit(this.given() === 'diploma' ? diploma : this.given() === 'none' ? 'none' : undefined);
  }

  protected named = (level: string): string => (this.nomenclature() === 'qc' ? this.say(`qc-level.${level}` as CurriculumMessage) : level);

  private known() {
    const answer = this.answer();
    return answer === 'none' ? undefined : answer;
  }
}
