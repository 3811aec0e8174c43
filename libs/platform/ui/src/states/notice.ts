import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Icon } from '../text/icon';

export type NoticeKind = 'note' | 'wait' | 'stop' | 'ok' | 'plain';
const icons: Readonly<Record<NoticeKind, string>> = { note: 'info', wait: 'clock', stop: 'circle-alert', ok: 'check', plain: 'info' };

/** A boxed remark. `icon` replaces the one its kind shows. */
@Component({
  selector: 'pc-notice',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<div class="notice" [class]="kind()">
    <pc-icon [name]="shown()" />
    <div><ng-content /></div>
  </div>`,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class Notice {
  readonly kind = input<NoticeKind>('note');
  readonly icon = input('');
  protected readonly shown = computed(() => this.icon() || icons[this.kind()]);
}
