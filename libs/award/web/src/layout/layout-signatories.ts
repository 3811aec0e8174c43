import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { layoutLimits, type LayoutSignatory } from '#award/domain';
import { awardMessages } from '#award/domain/messages';
import { Control, Field, messagesFrom } from '#platform/ui';
import { BilingualField } from './bilingual-field';
import { HealthWarning } from './health-warning';
import { LayoutPicture } from './layout-picture';

const nobody: LayoutSignatory = { name: '', role: { fr: '', en: '' }, signature: null };

/** Up to three people who sign; with none, the chair of the jury and the lead of the programme do. */
@Component({
  selector: 'pc-layout-signatories',
  imports: [BilingualField, Control, Field, HealthWarning, LayoutPicture],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="stack">
      @for (one of signatories(); track $index) {
        <fieldset class="panel">
          <legend class="lbl">{{ say('layout.signatory', { number: $index + 1 }) }}</legend>
          <div class="stack">
            <pc-field [label]="say('layout.signatory-name')" [name]="'signatory-' + $index" [error]="tried() && !one.name.trim() ? say('fault.name') : ''">
              <input pcControl type="text" [attr.maxlength]="limits.name" [value]="one.name" (input)="put($index, { name: $any($event.target).value })" />
            </pc-field>
            <pc-bilingual-field
              [legend]="say('layout.signatory-role')"
              [name]="'signatory-role-' + $index"
              [most]="limits.role"
              [text]="one.role"
              (textChange)="put($index, { role: $event })"
            />
            <pc-health-warning [texts]="[one.role.fr, one.role.en]" />
            <pc-layout-picture
              use="signature"
              [label]="say('layout.add-signature')"
              [alt]="say('document.signature', { name: one.name })"
              [picture]="one.signature"
              (chosen)="put($index, { signature: $event })"
            />
            <p>
              <button type="button" class="btn quiet" (click)="drop($index)">{{ say('layout.remove-signatory', { number: $index + 1 }) }}</button>
            </p>
          </div>
        </fieldset>
      }
      @if (signatories().length < limits.signatories) {
        <p>
          <button type="button" class="btn" (click)="changed.emit([...signatories(), nobody])">{{ say('layout.add-signatory') }}</button>
        </p>
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class LayoutSignatories {
  readonly signatories = input.required<readonly LayoutSignatory[]>();
  /** Whether saving was tried: faults are shown from then on. */
  readonly tried = input(false);
  readonly changed = output<readonly LayoutSignatory[]>();
  protected readonly say = messagesFrom(awardMessages);
  protected readonly limits = layoutLimits;
  protected readonly nobody = nobody;

  protected put(at: number, part: Partial<LayoutSignatory>): void {
    this.changed.emit(this.signatories().map((one, place) => (place === at ? { ...one, ...part } : one)));
  }

  protected drop(at: number): void {
    this.changed.emit(this.signatories().filter((_, place) => place !== at));
  }
}
