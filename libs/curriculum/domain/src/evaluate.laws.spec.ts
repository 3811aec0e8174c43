import fc from 'fast-check';
import { localDate } from '#kernel';
import { evaluate, flatten, type KnownFacts, lackingIn, missingIn, type Requirement } from './index';
import { all, any, atLeast, leaf, not } from './requirement-builders';

const today = localDate('2026-03-01');
const answerOf = (requirement: Requirement, facts: KnownFacts) => evaluate(requirement, facts, today).answer;

const names = ['a', 'b', 'c', 'd'] as const;
const name = fc.constantFrom(...names);
const leafOf = fc.oneof(
  name.map((id) => leaf(id, { kind: 'attested', sensitive: false })),
  name.map((document) => leaf('doc', { kind: 'evidenced', document })),
  fc.tuple(name, fc.nat(4)).map(([criterion, minimum]) => leaf('judged', { kind: 'judged', criterion, minimum })),
  fc.nat(6000).map((atLeastMinutes) => leaf('hours', { kind: 'hours', of: 'internship', atLeastMinutes })),
  name.map((unit) => leaf('unit', { kind: 'unit', unit })),
  name.map((tie) => leaf('tie', { kind: 'incompatible', tie })),
  fc.tuple(name, name).map(([event, anchor]) => leaf('within', { kind: 'within', event, anchor, limit: { years: 5 }, inclusive: true })),
  fc.tuple(name, name).map(([to, anchor]) => leaf('promise', { kind: 'committed', to, anchor, limit: { years: 5 } })),
);

const treeOf = (withNot: boolean) =>
  fc.letrec<{ tree: Requirement }>((tie) => {
    const some = fc.array(tie('tree'), { minLength: 1, maxLength: 4 });
    const composites = [
      some.map((of) => all(...of)),
      some.map((of) => any(...of)),
      fc.tuple(some, fc.integer({ min: 1, max: 4 })).map(([of, n]) => atLeast(Math.min(n, of.length), ...of)),
    ];
    return { tree: fc.oneof({ maxDepth: 4 }, leafOf, ...composites, ...(withNot ? [tie('tree').map(not)] : [])) };
  }).tree;

const day = fc.integer({ min: 2015, max: 2030 }).map((year) => localDate(`${year}-06-01`));
const dictionary = <T>(value: fc.Arbitrary<T>) => fc.dictionary(name, value);
const factsOf = fc.record({
  attested: dictionary(fc.boolean()),
  documents: dictionary(fc.record({ state: fc.constantFrom('received' as const, 'accepted' as const, 'refused' as const) })),
  judged: dictionary(fc.nat(4)),
  units: dictionary(fc.boolean()),
  ties: dictionary(fc.boolean()),
  dates: dictionary(day),
  commitments: dictionary(day.map((signedOn) => ({ signedOn }))),
});

/** The same file with more in it: nothing known before is changed. */
const more = (facts: KnownFacts, added: KnownFacts): KnownFacts =>
  Object.fromEntries(Object.entries(added).map(([part, values]) => [part, { ...Object(values), ...Object(facts[part as keyof KnownFacts]) }]));

const shuffled = fc.tuple(fc.array(leafOf, { minLength: 1, maxLength: 6 }), fc.infiniteStream(fc.nat())).map(([list, order]) => {
  const ranks = list.map(() => Number(order.next().value));
  return [
    list,
    list
      .map((one, n) => ({ one, rank: ranks[n] ?? 0 }))
      .sort((x, y) => x.rank - y.rank)
      .map(({ one }) => one),
  ] as const;
});

describe('the laws of the requirement language', () => {
  it('more evidence never turns met into anything else, where nothing is negated', () =>
    fc.assert(
      fc.property(treeOf(false), factsOf, factsOf, (tree, facts, added) => {
        fc.pre(answerOf(tree, facts) === 'met');
        expect(answerOf(tree, more(facts, added))).not.toBe('undetermined');
      }),
      { numRuns: 500 },
    ));

  it('what is declared, judged or acquired once settles negations too', () => {
    const settled = treeOf(true).filter((tree) => flatten(evaluate(tree, {}, today)).every(({ kind }) => !['within', 'committed', 'hours'].includes(kind)));
    fc.assert(
      fc.property(settled, factsOf, factsOf, (tree, facts, added) => {
        const before = answerOf(tree, facts);
        fc.pre(before !== 'undetermined');
        expect(answerOf(tree, more(facts, added))).toBe(before);
      }),
    );
  });

  it('not(not x) is x', () =>
    fc.assert(fc.property(treeOf(true), factsOf, (tree, facts) => expect(answerOf(not(not(tree)), facts)).toBe(answerOf(tree, facts)))));

  it('all and any do not depend on order', () =>
    fc.assert(
      fc.property(shuffled, factsOf, ([list, otherwise], facts) => {
        expect(answerOf(all(...list), facts)).toBe(answerOf(all(...otherwise), facts));
        expect(answerOf(any(...list), facts)).toBe(answerOf(any(...otherwise), facts));
      }),
    ));

  it('all and any are each other’s mirror', () =>
    fc.assert(
      fc.property(fc.array(leafOf, { minLength: 1 }), factsOf, (list, facts) =>
        expect(answerOf(not(all(...list)), facts)).toBe(answerOf(any(...list.map(not)), facts)),
      ),
    ));

  it('at least one is any, at least all is all', () =>
    fc.assert(
      fc.property(fc.array(leafOf, { minLength: 1 }), factsOf, (list, facts) => {
        expect(answerOf(atLeast(1, ...list), facts)).toBe(answerOf(any(...list), facts));
        expect(answerOf(atLeast(list.length, ...list), facts)).toBe(answerOf(all(...list), facts));
      }),
    ));

  it('says the same twice, changes nothing, and names what is missing exactly when something is open', () =>
    fc.assert(
      fc.property(treeOf(true), factsOf, (tree, facts) => {
        const [treeBefore, factsBefore] = [JSON.stringify(tree), JSON.stringify(facts)];
        const evaluation = evaluate(tree, facts, today);
        expect(evaluate(tree, facts, today)).toEqual(evaluation);
        expect([JSON.stringify(tree), JSON.stringify(facts)]).toEqual([treeBefore, factsBefore]);
        if (evaluation.answer === 'undetermined') expect(missingIn(evaluation)).not.toEqual([]);
        expect(lackingIn(evaluation).length > 0).toBe(evaluation.answer !== 'met');
      }),
    ));
});
