import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import { identityMessages } from '#identity/domain/messages';
import { Control, Field, messagesFrom } from '#platform/ui';
import type { FormFaults } from '../forms/form-faults';
import { Typed } from '../forms/typed';

/** Given and family name, in any script. */
@Component({
  selector: 'pc-names',
  imports: [Control, Field, Typed],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pc-field [label]="say('field.given-name')" name="givenName" [hint]="hint()" [error]="faults().of('givenName')">
      <input pcControl type="text" dir="auto" autocomplete="given-name" maxlength="300" [(pcTyped)]="givenName" />
    </pc-field>
    <pc-field [label]="say('field.family-name')" name="familyName" [error]="faults().of('familyName')">
      <input pcControl type="text" dir="auto" autocomplete="family-name" maxlength="300" [(pcTyped)]="familyName" />
    </pc-field>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--pc-5);
    }
  `,
})
export class Names {
  readonly faults = input.required<FormFaults>();
  readonly hint = input('');
  readonly givenName = model.required<string>();
  readonly familyName = model.required<string>();
  protected readonly say = messagesFrom(identityMessages);
}
