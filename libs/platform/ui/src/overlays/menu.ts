import { ChangeDetectionStrategy, Component, ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { Icon } from '../text/icon';

let drawn = 0;

/** A button that opens a short list of links and buttons (projected); Escape, a choice or leaving it closes it again. */
@Component({
  selector: 'pc-menu',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button
      #opener
      type="button"
      [class]="look()"
      [attr.aria-expanded]="open()"
      [attr.aria-controls]="id"
      [attr.aria-label]="label() || null"
      (click)="open.set(!open())"
    >
      <pc-icon [name]="icon()" /><ng-content select="[opener]" />
    </button>
    <div #list class="menu-list" [id]="id" [hidden]="!open()"><ng-content /></div>
  `,
  host: { class: 'menu', '(click)': 'chosen($event)', '(keydown.escape)': 'close()', '(focusout)': 'left($event)' },
  styles: `
    :host {
      display: inline-block;
    }
  `,
})
export class Menu {
  /** Needed when the opener shows no word. */
  readonly label = input('');
  readonly icon = input('ellipsis');
  readonly look = input('btn quiet');
  protected readonly open = signal(false);
  protected readonly id = `menu-${++drawn}`;
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly list = viewChild.required<ElementRef<HTMLElement>>('list');
  private readonly opener = viewChild.required<ElementRef<HTMLElement>>('opener');

  protected close(): void {
    if (!this.open()) return;
    this.open.set(false);
    this.opener().nativeElement.focus();
  }

  protected chosen({ target }: Event): void {
    if (target instanceof Node && this.list().nativeElement.contains(target)) this.open.set(false);
  }

  protected left({ relatedTarget }: FocusEvent): void {
    if (relatedTarget instanceof Node && !this.host.contains(relatedTarget)) this.open.set(false);
  }
}
