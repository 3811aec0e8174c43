import { ChangeDetectionStrategy, Component, computed, input, model } from '@angular/core';
import { Icon } from '../text/icon';

export interface Sorting {
  readonly column: string;
  readonly descending: boolean;
}

/** In a `th`: sorts by that column, again for the other direction. Put `[attr.aria-sort]` on the `th`. */
@Component({
  selector: 'pc-sort',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<button type="button" class="sort" (click)="turn()">
    <ng-content />
    @if (mine()) {
      <pc-icon [name]="sorting().descending ? 'arrow-down' : 'arrow-up'" />
    }
  </button>`,
})
export class SortButton {
  readonly column = input.required<string>();
  readonly sorting = model.required<Sorting>();
  protected readonly mine = computed(() => this.sorting().column === this.column());

  protected turn() {
    this.sorting.set({ column: this.column(), descending: this.mine() && !this.sorting().descending });
  }
}

/** Value of `aria-sort` for a column. */
export const ariaSort = ({ column, descending }: Sorting, of: string): 'ascending' | 'descending' | null =>
  column !== of ? null : descending ? 'descending' : 'ascending';

/** Rows in the order asked for; texts in the order of the language. */
export const sorted = <Row>(rows: readonly Row[], by: (row: Row) => string | number, descending: boolean): Row[] =>
  rows.toSorted((one, other) => {
    const [a, b] = [by(one), by(other)];
    const order = typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'fr');
    return descending ? -order : order;
  });
