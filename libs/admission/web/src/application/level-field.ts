import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { ApplicationAnswers } from '#admission/domain';
import { admissionMessages } from '#admission/domain/messages';
import { type Bilingual, levelsOf, type Nomenclature, nomenclatures } from '#kernel';
import { Control, draftOf, Field, formats, messagesFrom, Tick } from '#platform/ui';

/** The highest level reached, always with the nomenclature that gives the number its sense. */
@Component({
  selector: 'pc-level-field',
  imports: [Control, Field, Tick],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset>
      <legend class="lbl">{{ format.text(question().text) }}</legend>
      <pc-field name="nomenclature" [label]="say('application.level.nomenclature')">
        <select pcControl [disabled]="disabled()" (change)="turn($event)">
          @for (one of nomenclatures; track one) {
            <option [value]="one" [selected]="one === nomenclature()">{{ say('application.level.of', { nomenclature: one.replace('-', '') }) }}</option>
          }
        </select>
      </pc-field>
      <pc-field name="level" [label]="say('application.level.highest')">
        <select pcControl [disabled]="disabled()" (change)="choose($event)">
          <option value="" [selected]="!given()">{{ say('application.level.none') }}</option>
          @for (one of levels(); track one) {
            <option [value]="one" [selected]="given()?.level?.level === one">{{ say('application.level.name', { level: one }) }}</option>
          }
        </select>
      </pc-field>
      @if (given(); as declared) {
        <pc-tick name="registered" [ticked]="declared.registered" [disabled]="disabled()" (tickedChange)="register($event)">{{
          say('application.level.registered')
        }}</pc-tick>
      }
    </fieldset>
  `,
})
export class LevelField {
  readonly question = input.required<{ readonly text: Bilingual; readonly nomenclature?: string | undefined }>();
  readonly answers = input.required<ApplicationAnswers>();
  readonly disabled = input(false);
  readonly answered = output<Partial<ApplicationAnswers>>();
  protected readonly say = messagesFrom(admissionMessages);
  protected readonly format = formats();
  protected readonly nomenclatures = nomenclatures;
  protected readonly given = computed(() => this.answers().levels[0]);
  protected readonly nomenclature = draftOf<Nomenclature>(
    () => this.given()?.level.nomenclature ?? nomenclatures.find((one) => one === this.question().nomenclature) ?? 'fr-2019',
  );
  protected readonly levels = computed(() => levelsOf(this.nomenclature()));

  protected turn({ target }: Event) {
    const wanted = target instanceof HTMLSelectElement ? nomenclatures.find((one) => one === target.value) : undefined;
    if (!wanted) return;
    this.nomenclature.set(wanted);
    if (this.given()) this.answered.emit({ levels: [] });
  }

  protected choose({ target }: Event) {
    if (!(target instanceof HTMLSelectElement)) return;
    const level = target.value;
    this.answered.emit({ levels: level ? [{ level: { nomenclature: this.nomenclature(), level }, registered: this.given()?.registered ?? false }] : [] });
  }

  protected register(registered: boolean) {
    const declared = this.given();
    if (declared) this.answered.emit({ levels: [{ ...declared, registered }] });
  }
}
