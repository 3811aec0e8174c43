import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import { identityMessages } from '#identity/domain/messages';
import { Control, Field, messagesFrom } from '#platform/ui';
import { Typed } from '../forms/typed';

interface Choice {
  readonly organisation: string;
  readonly name: string;
}

/** For people who work for several organisations; nothing to choose otherwise. */
@Component({
  selector: 'pc-organisation-choice',
  imports: [Control, Field, Typed],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (organisations().length > 1) {
      <pc-field [label]="say('organisation')" name="organisation">
        <select pcControl [(pcTyped)]="chosen">
          @for (one of organisations(); track one.organisation) {
            <option [value]="one.organisation">{{ one.name }}</option>
          }
        </select>
      </pc-field>
    }
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class OrganisationChoice {
  readonly organisations = input.required<readonly Choice[]>();
  readonly chosen = model.required<string>();
  protected readonly say = messagesFrom(identityMessages);
}
