import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, model } from '@angular/core';

export interface Tab {
  readonly id: string;
  readonly label: string;
}

const moves: Readonly<Record<string, (now: number, count: number) => number>> = {
  ArrowRight: (now, count) => (now + 1) % count,
  ArrowLeft: (now, count) => (now - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Parts of one page, one at a time. The page shows the chosen part in the projected panel; arrows, Home and End move along. */
@Component({
  selector: 'pc-tabs',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="tabs" role="tablist" [attr.aria-label]="label()">
      @for (tab of tabs(); track tab.id) {
        <button
          type="button"
          role="tab"
          [id]="tabId(tab.id)"
          [attr.aria-selected]="tab.id === current()"
          [attr.aria-controls]="name() + '-panel'"
          [tabIndex]="tab.id === current() ? 0 : -1"
          (click)="chosen.set(tab.id)"
        >
          {{ tab.label }}
        </button>
      }
    </div>
    <div role="tabpanel" tabindex="0" [id]="name() + '-panel'" [attr.aria-labelledby]="tabId(current())"><ng-content /></div>
  `,
  host: { '(keydown)': 'move($event)' },
  styles: `
    :host {
      display: block;
    }
    [role='tabpanel'] {
      padding-top: var(--pc-4);
    }
  `,
})
export class Tabs {
  readonly label = input.required<string>();
  /** Unique on the page. */
  readonly name = input.required<string>();
  readonly tabs = input.required<readonly Tab[]>();
  /** The first one unless told. */
  readonly chosen = model('');
  protected readonly current = computed(() => this.tabs().find(({ id }) => id === this.chosen())?.id ?? this.tabs()[0]?.id ?? '');
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected tabId = (id: string): string => `${this.name()}-tab-${id}`;

  protected move(event: KeyboardEvent): void {
    if (!(event.target instanceof HTMLElement) || event.target.role !== 'tab') return;
    const ids = this.tabs().map(({ id }) => id);
    const next = ids[moves[event.key]?.(ids.indexOf(this.current()), ids.length) ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    this.chosen.set(next);
    this.host.querySelectorAll<HTMLElement>('[role="tab"]').item(ids.indexOf(next)).focus();
  }
}
