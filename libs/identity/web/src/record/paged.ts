import { computed, linkedSignal, type WritableSignal } from '@angular/core';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}
interface Reading<Item> {
  readonly hasValue: () => boolean;
  readonly value: () => Page<Item> | undefined;
}

/**
 * Pages of a list read by cursor, one under the other. `reading` follows `cursor`; when `filter` says something else,
 * the list begins anew: whoever changes the filter sets the cursor back to undefined.
 */
export const paged = <Item extends { readonly id: string }>(cursor: WritableSignal<string | undefined>, reading: Reading<Item>, filter: () => string) => {
  const page = computed(() => (reading.hasValue() ? reading.value() : undefined));
  const items = linkedSignal<
    { readonly page: Page<Item> | undefined; readonly filter: string; readonly first: boolean },
    { readonly filter: string; readonly items: readonly Item[] }
  >({
    source: () => ({ page: page(), filter: filter(), first: cursor() === undefined }),
    computation: ({ page: now, filter: wanted, first }, previous) => {
      const before = previous && previous.value.filter === wanted && !first ? previous.value.items : [];
      const known = new Set(before.map(({ id }) => id));
      return { filter: wanted, items: [...before, ...(now?.items ?? []).filter(({ id }) => !known.has(id))] };
    },
  });
  return {
    items: computed(() => items().items),
    hasMore: computed(() => Boolean(page()?.next)),
    more: (): void => cursor.set(page()?.next ?? undefined),
  };
};
