import { ChangeDetectionStrategy, Component, computed, input, model } from '@angular/core';
import { awardMessages } from '#award/domain/messages';
import type { Bilingual } from '#kernel';
import { Control, Field, messagesFrom } from '#platform/ui';

/** One text in both languages, beside each other. */
@Component({
  selector: 'pc-bilingual-field',
  imports: [Control, Field],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset>
      <legend class="lbl">{{ legend() }}</legend>
      @if (hint()) {
        <p class="hint">{{ hint() }}</p>
      }
      <div class="pair">
        @for (language of languages(); track language.code) {
          <pc-field [label]="language.label" [name]="name() + '-' + language.code" [optional]="optional()">
            <input
              pcControl
              type="text"
              [attr.lang]="language.code"
              [attr.maxlength]="most()"
              [value]="text()[language.code]"
              (input)="put(language.code, $any($event.target).value)"
            />
          </pc-field>
        }
      </div>
      <ng-content />
    </fieldset>
  `,
  styles: `
    :host {
      display: block;
    }
    .pair {
      display: grid;
      gap: 0.75rem;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
    }
  `,
})
export class BilingualField {
  readonly legend = input.required<string>();
  /** Beginning of the ids of both fields. */
  readonly name = input.required<string>();
  readonly most = input.required<number>();
  readonly hint = input('');
  readonly optional = input(true);
  readonly text = model.required<Bilingual>();
  protected readonly say = messagesFrom(awardMessages);
  protected readonly languages = computed(() => [
    { code: 'fr', label: this.say('layout.in-french') } as const,
    { code: 'en', label: this.say('layout.in-english') } as const,
  ]);

  protected put(language: 'fr' | 'en', text: string): void {
    this.text.update((both) => ({ ...both, [language]: text }));
  }
}
