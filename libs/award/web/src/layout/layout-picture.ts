import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { awardMessages } from '#award/domain/messages';
import { messagesFrom, Notice, Upload } from '#platform/ui';
import { refusalsFrom } from '#platform/web-client';
import { refusalSignal } from '../refusal-signal';
import { LayoutStore } from './layout.store';

/** A logo or a signature: sent at once, shown as it will be printed, used once the layout is saved. */
@Component({
  selector: 'pc-layout-picture',
  imports: [Notice, Upload],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (picture(); as id) {
      <p class="row">
        <img [src]="store.pictureAddress(id)" [alt]="alt()" />
        <button type="button" class="btn quiet" (click)="chosen.emit(null)">{{ say('layout.remove-picture', { what: alt() }) }}</button>
      </p>
    }
    <pc-upload
      [label]="label()"
      [hint]="say('layout.picture-hint')"
      accept="image/png,image/jpeg,image/svg+xml"
      [percent]="store.sending()"
      (chosen)="send($event)"
    />
    @if (refused.sentence(); as sentence) {
      <pc-notice kind="wait"
        ><p role="alert">{{ sentence }}</p></pc-notice
      >
    }
  `,
  styles: `
    :host {
      display: block;
    }
    img {
      max-width: 11rem;
      max-height: 5rem;
      background: #ffffff;
      padding: 0.25rem;
      border: 1px solid var(--pc-line);
    }
  `,
})
export class LayoutPicture {
  readonly picture = input.required<string | null>();
  readonly use = input.required<'logo' | 'signature'>();
  readonly label = input.required<string>();
  readonly alt = input.required<string>();
  readonly chosen = output<string | null>();
  protected readonly store = inject(LayoutStore);
  protected readonly say = messagesFrom(awardMessages);
  protected readonly refused = refusalSignal(refusalsFrom(awardMessages));

  protected async send(file: File) {
    const answer = await this.store.addPicture(file, this.use());
    if (!this.refused.in(answer) && answer.ok) this.chosen.emit(answer.value.id);
  }
}
