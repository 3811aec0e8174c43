import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { houseColours, type LayoutColours, leastContrast, measured } from '#award/domain';
import { awardMessages } from '#award/domain/messages';
import { Control, Field, formats, Mark, messagesFrom } from '#platform/ui';

const parts = ['words', 'first', 'second'] as const;

/** Three colours on white paper, each with the contrast it reaches and the one it needs. */
@Component({
  selector: 'pc-layout-colours',
  imports: [Control, Field, Mark],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="three">
      @for (line of lines(); track line.part) {
        <div>
          <pc-field [label]="say('layout.colour', { part: line.part })" [name]="'colour-' + line.part" [error]="line.error">
            <input pcControl type="color" [value]="line.value" (input)="picked.emit({ part: line.part, value: $any($event.target).value.toLowerCase() })" />
          </pc-field>
          <p class="small" aria-live="polite">
            <pc-mark [kind]="line.enough ? 'met' : 'wait'" [soft]="true">{{
              say('layout.contrast', { ratio: format.number(line.ratio), least: format.number(line.least), enough: line.enough ? 'yes' : 'no' })
            }}</pc-mark>
          </p>
        </div>
      }
    </div>
    <p>
      <button type="button" class="btn quiet" (click)="house()">{{ say('layout.house-colours') }}</button>
    </p>
  `,
  styles: `
    .three {
      display: grid;
      gap: 1rem;
      margin-block: 1rem;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 12rem), 1fr));
    }
    :host {
      display: block;
    }
    input[type='color'] {
      width: 100%;
      min-height: 3rem;
      padding: 0.25rem;
    }
  `,
})
export class LayoutColoursForm {
  readonly colours = input.required<LayoutColours>();
  readonly picked = output<{ readonly part: keyof LayoutColours; readonly value: string }>();
  protected readonly say = messagesFrom(awardMessages);
  protected readonly format = formats();
  protected readonly lines = computed(() =>
    parts.map((part) => {
      const value = this.colours()[part];
      const [ratio, least] = [measured(value), leastContrast[part]];
      const enough = ratio >= least;
      return { part, value, ratio, least, enough, error: enough ? '' : this.say('layout.too-pale') };
    }),
  );

  protected house(): void {
    for (const part of parts) this.picked.emit({ part, value: houseColours[part] });
  }
}
