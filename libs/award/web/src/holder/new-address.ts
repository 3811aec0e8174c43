import { ChangeDetectionStrategy, Component, effect, type ElementRef, inject, viewChild } from '@angular/core';
import { awardMessages } from '#award/domain/messages';
import { Announcer, Icon, messagesFrom } from '#platform/ui';
import { CertificateStore } from './certificate.store';

/** The address of a link just made. It is told here once: the house keeps only a hash of it. */
@Component({
  selector: 'pc-new-address',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (store.fresh(); as fresh) {
      <div class="notice ok" #box tabindex="-1">
        <pc-icon name="link" />
        <div>
          <p>
            <strong>{{ say('holder.address') }}</strong>
          </p>
          <p>
            <code>{{ fresh.address }}</code>
          </p>
          <p class="row">
            <button type="button" class="btn" (click)="copy(fresh.address)"><pc-icon name="copy" />{{ say('holder.copy') }}</button>
            <a class="btn quiet" [href]="fresh.address" target="_blank" rel="noopener noreferrer">{{ say('holder.look') }}</a>
          </p>
          <p class="small">{{ say('holder.address-once') }}</p>
        </div>
      </div>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    code {
      overflow-wrap: anywhere;
      user-select: all;
    }
  `,
})
export class NewAddress {
  protected readonly store = inject(CertificateStore);
  protected readonly say = messagesFrom(awardMessages);
  private readonly announcer = inject(Announcer);
  private readonly box = viewChild<ElementRef<HTMLElement>>('box');

  constructor() {
    effect(() => this.box()?.nativeElement.focus());
  }

  /** Where the browser keeps the clipboard to itself, the address stays selected by one click. */
  protected async copy(address: string) {
    const copied = await navigator.clipboard.writeText(address).then(
      () => true,
      () => false,
    );
    this.announcer.say(this.say(copied ? 'holder.copied' : 'holder.not-copied'));
  }
}
