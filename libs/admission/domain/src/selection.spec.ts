import type { SelectionCriterion } from '#curriculum/domain';
import { instant, localDate } from '#kernel';
import * as fc from 'fast-check';
import {
  answerOffer,
  appealBy,
  changeReaders,
  decideFile,
  type DecisionDraft,
  divergences,
  giveReview,
  inPoints,
  nextInLine,
  offerStageAt,
  openOffer,
  orderTie,
  type PanelReading,
  placesToOffer,
  rankFiles,
  readingStage,
  type Review,
  type Score,
  settledScore,
  type SettledFile,
  spreadReadings,
} from './selection';

const criterion = (code: string, weight: number, minimum?: number): SelectionCriterion => ({
  code,
  title: { fr: code, en: code },
  anchors: [],
  weight,
  ...(minimum !== undefined && { minimum }),
  from: { label: 'seed' },
});
const criteria = [criterion('anchored', 3, 2), criterion('listening', 3, 2), criterion('experience', 2)];
const review = (anchored: Score, listening: Score, experience: Score, reasons: Review['reasons'] = {}): Review => ({
  scores: { anchored, listening, experience },
  reasons,
});
const score = fc.constantFrom<Score>(0, 1, 2, 3, 4);

describe('a review', () => {
  it.each([
    [{ scores: { anchored: 3 }, reasons: {} } as Review, 'score-missing'],
    [review(1, 2, 0), 'reason-missing'],
    [review(1, 2, 0, { anchored: '   ' }), 'reason-missing'],
  ])('%j is not given: %s', (given, code) => expect(giveReview(criteria, given)).toMatchObject({ refusal: { code } }));

  it.each([review(1, 2, 0, { anchored: 'A wish, no example.' }), review(2, 2, 0)])('%j is given', (given) => expect(giveReview(criteria, given).ok).toBe(true));
});

describe('a settled score', () => {
  it.each([
    [[3], 3],
    [[1, 4], 2.5],
    [[4, 1, 4], 4],
    [[0, 4, 1], 1],
    [[2, 2, 3], 2],
  ])('of %j is %d', (given, settled) => expect(inPoints(settledScore(given))).toBe(settled));

  it('does not depend on the order of readers, lies between their scores, and follows none outside', () =>
    fc.assert(
      fc.property(fc.array(score, { minLength: 1, maxLength: 3 }), (given) => {
        const settled = inPoints(settledScore(given));
        expect(inPoints(settledScore(given.toReversed()))).toBe(settled);
        expect(settled).toBeGreaterThanOrEqual(Math.min(...given));
        expect(settled).toBeLessThanOrEqual(Math.max(...given));
      }),
    ));

  it('cannot be made of nothing', () => expect(() => settledScore([])).toThrow(RangeError));
});

describe('divergence', () => {
  it.each([
    [review(2, 2, 2), review(3, 3, 3), []],
    [review(2, 2, 2), review(4, 2, 3), ['anchored']],
    [review(0, 4, 2), review(4, 0, 2), ['anchored', 'listening']],
  ])('of %j and %j is on %j', (one, other, codes) => expect(divergences({ criteria, divergence: 2 }, [one, other])).toEqual(codes));
});

describe('the reading of a file', () => {
  const at = instant('2026-02-01T10:00:00Z');
  const given: PanelReading = { reader: 'a', third: false, givenAt: at, recusedAt: null };
  const owed: PanelReading = { ...given, reader: 'b', givenAt: null };
  const rules = { criteria, assessors: 2, divergence: 2 };
  it.each([
    ['to-assign', [given], []],
    ['to-assign', [given, { ...owed, recusedAt: at }], []],
    ['being-read', [given, owed], []],
    ['settled', [given, { ...given, reader: 'b' }], [review(2, 2, 2), review(3, 2, 2)]],
    ['third-to-ask', [given, { ...given, reader: 'b' }], [review(2, 2, 2), review(4, 2, 2)]],
    ['third-being-read', [given, { ...given, reader: 'b' }, { ...owed, reader: 'c', third: true }], [review(2, 2, 2), review(4, 2, 2)]],
    ['settled', [given, { ...given, reader: 'b' }, { ...given, reader: 'c', third: true }], [review(2, 2, 2), review(4, 2, 2), review(0, 2, 2)]],
  ] as const)('is %s', (stage, readings, reviews) => expect(readingStage(readings, reviews, rules)).toBe(stage));
});

describe('spreading files over a panel', () => {
  const files = (count: number) => Array.from({ length: count }, (_, n) => ({ application: `f${n}`, readers: [], excluded: [] }));

  it('gives each file two different readers and nobody more than one file above another', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 2, max: 7 }), (count, size) => {
        const members = Array.from({ length: size }, (_, n) => `m${n}`);
        const spread = spreadReadings(files(count), members, 2);
        if (!spread.ok) throw new Error('refused');
        const loads = members.map((member) => spread.value.filter(({ reader }) => reader === member).length);
        expect(new Set(spread.value.map(({ application, reader }) => `${application} ${reader}`)).size).toBe(2 * count);
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
      }),
    ));

  it('keeps readers away from people they are tied to', () => {
    const tied = { application: 'f', readers: ['a'], excluded: ['b'] };
    expect(spreadReadings([tied], ['a', 'b', 'c'], 2)).toMatchObject({ value: [{ application: 'f', reader: 'c' }] });
    expect(spreadReadings([tied], ['a', 'b'], 2)).toMatchObject({ refusal: { code: 'panel-too-small' } });
  });

  const change = { file: { application: 'f', readers: ['a', 'b'], excluded: ['d'] }, given: ['a'], members: ['a', 'b', 'c', 'd'], assessors: 2 };
  it.each([
    [['a', 'c'], { ok: true, value: { add: ['c'], drop: ['b'] } }],
    [['b', 'c'], { refusal: { code: 'reading-already-given' } }],
    [['a', 'd'], { refusal: { code: 'reader-is-tied' } }],
    [['a', 'z'], { refusal: { code: 'reader-not-on-panel' } }],
    [['a', 'a'], { refusal: { code: 'readers-miscounted' } }],
    [['a'], { refusal: { code: 'readers-miscounted' } }],
  ])('changed by hand to %j', (wanted, answer) => expect(changeReaders({ ...change, wanted })).toMatchObject(answer));
});

describe('ranking', () => {
  const file = (application: string, ...given: readonly number[]): SettledFile => ({
    application,
    scores: Object.fromEntries(criteria.map(({ code }, at) => [code, settledScore([given[at] ?? 0])])),
  });
  const files = [file('p', 2, 2, 2), file('q', 4, 4, 4), file('r', 2, 2, 2), file('s', 0, 0, 0)];

  it('shows a tie as a tie', () =>
    expect(rankFiles(files, { criteria }).map(({ application, rank, tied }) => [application, rank, tied])).toEqual([
      ['q', 1, false],
      ['p', 2, true],
      ['r', 2, true],
      ['s', 4, false],
    ]));

  it('uses the published tie-break before anybody is asked', () => {
    const equal = [file('p', 4, 0, 0), file('q', 0, 4, 0)];
    expect(rankFiles(equal, { criteria }).every(({ tied }) => tied)).toBe(true);
    expect(rankFiles(equal, { criteria, tieBreak: ['listening'] }).map(({ application }) => application)).toEqual(['q', 'p']);
  });

  it('keeps to the order a person gave, as long as it covers the whole tie', () => {
    const order = orderTie(rankFiles(files, { criteria }), ['r', 'p']);
    if (!order.ok) throw new Error(order.refusal.code);
    expect(rankFiles(files, { criteria }, order.value).map(({ application, rank }) => [application, rank])).toEqual([
      ['q', 1],
      ['r', 2],
      ['p', 3],
      ['s', 4],
    ]);
    expect(rankFiles([...files, file('t', 2, 2, 2)], { criteria }, order.value).filter(({ tied }) => tied)).toHaveLength(3);
  });

  it.each([[['p', 'q']], [['q']], [[]], [['p', 'r', 's']], [['p', 'p']]])('%j is no tie to order', (wanted) =>
    expect(orderTie(rankFiles(files, { criteria }), wanted)).toMatchObject({ refusal: { code: 'not-a-tie' } }),
  );

  it('lets a person put one file first and leaves the others tied, until they go on', () => {
    const equal = ['p', 'q', 'r'].map((name) => file(name, 2, 2, 2));
    const first = orderTie(rankFiles(equal, { criteria }), ['q']);
    if (!first.ok) throw new Error(first.refusal.code);
    const after = rankFiles(equal, { criteria }, first.value);
    expect(after.map(({ application, rank, tied }) => [application, rank, tied])).toEqual([
      ['q', 1, false],
      ['p', 2, true],
      ['r', 2, true],
    ]);
    const second = orderTie(after, ['r'], first.value);
    if (!second.ok) throw new Error(second.refusal.code);
    expect(rankFiles(equal, { criteria }, new Map([...first.value, ...second.value])).map(({ application }) => application)).toEqual(['q', 'r', 'p']);
  });

  it('does not depend on the order in which files are given', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(score, score, score), { maxLength: 8 }), (all) => {
        const some = all.map((given, n) => file(`f${n}`, ...given));
        const ranks = (ranked: ReturnType<typeof rankFiles>) => Object.fromEntries(ranked.map(({ application, rank }) => [application, rank]));
        expect(ranks(rankFiles(some.toReversed(), { criteria }))).toEqual(ranks(rankFiles(some, { criteria })));
      }),
    ));
});

describe('a decision', () => {
  const settled = { reading: 'settled', answered: null, withdrawn: false } as const;
  const met = { kind: 'criterion', code: 'anchored', met: true, reason: '' } as const;
  const unmet = { kind: 'criterion', code: 'listening', met: false, reason: 'Mostly advice.' } as const;
  const condition = { kind: 'condition', code: 'diploma', met: false, reason: 'No diploma was handed in.' } as const;
  const refusal: DecisionDraft = { outcome: 'refusal', rank: null, letter: 'The panel read your file.', findings: [met, unmet] };
  it.each([
    ['reviews-missing', { ...settled, reading: 'being-read' }, refusal],
    ['reviews-missing', { ...settled, reading: 'third-to-ask' }, { ...refusal, outcome: 'offer' }],
    ['unmet-condition-missing', settled, { ...refusal, findings: [met] }],
    ['reason-missing', settled, { ...refusal, findings: [{ ...unmet, reason: ' ' }] }],
    ['reason-missing', settled, { ...refusal, outcome: 'offer', findings: [{ ...unmet, reason: '' }] }],
    ['letter-missing', settled, { ...refusal, letter: ' ' }],
    ['rank-missing', settled, { ...refusal, outcome: 'waiting-list' }],
    ['answer-sent', { ...settled, answered: 'offer' }, refusal],
    ['answer-sent', { ...settled, answered: 'waiting-list' }, { ...refusal, outcome: 'offer' }],
    ['application-withdrawn', { ...settled, withdrawn: true }, refusal],
  ] as const)('is refused: %s', (code, file, draft) => expect(decideFile(file, draft)).toMatchObject({ refusal: { code } }));

  it.each([
    [settled, refusal],
    [
      { ...settled, reading: 'being-read' },
      { ...refusal, findings: [condition] },
    ],
    [{ ...settled, answered: 'waiting-list' }, refusal],
    [settled, { ...refusal, outcome: 'offer', findings: [met] }],
    [settled, { ...refusal, outcome: 'waiting-list', rank: 1, findings: [met] }],
  ] as const)('is taken on %j', (file, draft) => expect(decideFile(file, draft).ok).toBe(true));

  it('leaves thirty days to ask for a second look', () => expect(appealBy(localDate('2026-03-02'), 30)).toBe('2026-04-01'));
});

describe('an offer', () => {
  const { deadline, expiresAt } = openOffer(localDate('2026-03-02'), 10, 'America/Toronto');
  const open = { stage: 'open', deadline, expiresAt } as const;

  it('ends with its last day in Montréal, on the other side of the change to summer time', () =>
    expect([deadline, expiresAt]).toEqual(['2026-03-12', '2026-03-13T03:59:59.999Z']));

  it.each([
    ['2026-03-13T03:59:59.000Z', { ok: true, value: 'accepted' }],
    ['2026-03-13T04:00:00.000Z', { refusal: { code: 'offer-expired' } }],
    ['2026-03-13T04:01:00.000Z', { refusal: { code: 'offer-expired' } }],
  ])('answered at %s', (at, answer) => expect(answerOffer(open, 'accepted', instant(at))).toMatchObject(answer));

  it.each(['prepared', 'accepted', 'declined', 'withdrawn'] as const)('that is %s cannot be answered', (stage) =>
    expect(answerOffer({ ...open, stage }, 'declined', instant('2026-03-05T10:00:00Z'))).toMatchObject({ refusal: { code: 'offer-not-open' } }),
  );

  it('has expired whether or not anybody noted it', () => expect(offerStageAt(open, instant('2026-03-14T00:00:00Z'))).toBe('expired'));

  it('goes to the first in line who never had one', () => {
    const waiting = [
      { application: 'b', rank: 2 },
      { application: 'a', rank: 1 },
      { application: 'c', rank: 3 },
    ];
    expect(nextInLine(waiting, new Set())).toBe('a');
    expect(nextInLine(waiting, new Set(['a', 'b']))).toBe('c');
    expect(nextInLine(waiting, new Set(['a', 'b', 'c']))).toBeUndefined();
  });

  it('is never made for a place that may be gone', () =>
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), fc.nat(50), (places, taken, offered) => {
        const left = placesToOffer({ places, taken, offered });
        expect(left).toBeGreaterThanOrEqual(0);
        if (left) expect(taken + offered + left).toBe(places);
      }),
    ));
});
