import { computed, Service } from '@angular/core';
import { editionRoutes } from '#curriculum/domain/contract';
import { read } from '#platform/web-client';

/** The catalogue, and the editions a page looks at: up to four at once. */
@Service()
export class EditionsStore {
  readonly cards = read(editionRoutes.list, () => ({}));
  readonly items = computed(() => (this.cards.hasValue() ? this.cards.value().items : []));
}

/** One edition by its name; call in an injection context. */
export const editionBySlug = (slug: () => string | undefined) =>
  read(editionRoutes.bySlug, () => {
    const wanted = slug();
    return wanted === undefined ? undefined : { params: { slug: wanted } };
  });

/** How many pathways stand side by side at most. */
export const SIDE_BY_SIDE = 4;

/** Several editions in the order asked for; those still on their way are left out. */
export const editionsBySlug = (slugs: () => readonly string[]) => {
  const asked = Array.from({ length: SIDE_BY_SIDE }, (_, n) => editionBySlug(() => slugs()[n]));
  return computed(() => asked.flatMap((one, n) => (slugs()[n] !== undefined && one.hasValue() ? [one.value().edition] : [])));
};
