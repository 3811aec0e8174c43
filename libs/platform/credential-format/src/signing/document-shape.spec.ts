import fc from 'fast-check';
import type { Json } from '../credential';
import { shapeOf, withSlots } from './document-shape';

/** Few names and values, so that shapes meet often. */
const { document } = fc.letrec<{ value: Json; document: Record<string, Json> }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<Json>('one two', 'three four', 'Word', '', 1, null, true, 'urn:uuid:1', 'https://example.org/'),
    fc.array(tie('value'), { maxLength: 2 }),
    tie('document'),
  ),
  document: fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value'), { maxKeys: 3 }),
}));

describe('the shape of a document', () => {
  it('is the same only for documents that are the same but for their slots', () => {
    const met = new Map<string, string>();
    let again = 0;
    fc.assert(
      fc.property(document, (one) => {
        const shape = shapeOf(one);
        if (!shape) return;
        const emptied = JSON.stringify(
          withSlots(
            one,
            shape.slots.map(() => '-'),
          ),
        );
        if (met.has(shape.key)) again++;
        expect(met.get(shape.key) ?? emptied).toBe(emptied);
        met.set(shape.key, emptied);
        expect(
          withSlots(
            one,
            shape.slots.map(({ value }) => value),
          ),
        ).toEqual(one);
      }),
      { numRuns: 5000, seed: 7 },
    );
    expect(again).toBeGreaterThan(100);
  });
});
