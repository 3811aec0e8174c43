import type { Leaf, PathwayEdition, Requirement } from '#curriculum/domain';
import { instant, localDate } from '#kernel';
import {
  checkApplication,
  declarationsOf,
  factsOf,
  type FileSoFar,
  forStaff,
  noAnswers,
  questionsOf,
  sensitiveIn,
  summaryOf,
  timelineOf,
  withoutJudged,
} from './index';
import { evaluate } from '#curriculum/domain';

const text = { fr: 'x', en: 'x' };
const from = { label: 'seed' } as const;
const attested = (id: string, sensitive = false): Leaf => ({ kind: 'attested', id, text, from, sensitive });
const evidenced = (id: string, document: string): Leaf => ({ kind: 'evidenced', id, text, from, document });
const judged: Leaf = { kind: 'judged', id: 'judged', text, from, criterion: 'helping', minimum: 2 };
const all = (id: string, of: readonly Requirement[]): Requirement => ({ kind: 'all', id, text, from, of });
const any = (id: string, of: readonly Requirement[]): Requirement => ({ kind: 'any', id, text, from, of });

const eligibility = all('root', [
  attested('lived', true),
  any('education', [evidenced('post', 'diploma'), evidenced('sec', 'secondary')]),
  judged,
  attested('can-follow'),
]);
const admission: PathwayEdition['admission'] = {
  eligibility,
  evidence: [
    { code: 'diploma', title: text, required: false },
    { code: 'secondary', title: text, required: false },
    { code: 'proof', title: text, required: true },
  ],
  statement: { maximumWords: 5, prompts: [], from },
};
const disclosure = { agreedAt: instant('2026-01-05T00:00:00Z'), until: localDate('2026-04-01') };
const complete: FileSoFar = {
  answers: { ...noAnswers, contact: { phone: '1' }, attested: { lived: true, 'can-follow': true } },
  files: [
    { document: 'proof', state: 'received' },
    { document: 'diploma', state: 'received' },
  ],
  statement: { words: 5, disclosure, withdrawnAt: null },
};
const codes = (file: FileSoFar) =>
  checkApplication(admission, file).map(({ code, about, blocking }) => [code, about, blocking && '!'].filter(Boolean).join(' '));

it('finds nothing to say about a complete file', () => expect(codes(complete)).toEqual([]));

it.each<[string, Partial<FileSoFar>, readonly string[]]>([
  ['an open question', { answers: { ...complete.answers, attested: { lived: false } } }, ['question-open can-follow']],
  ['no telephone', { answers: { ...complete.answers, contact: {} } }, ['phone-missing']],
  ['no required document', { files: complete.files.slice(1) }, ['evidence-missing proof !']],
  ['no document for a condition', { files: complete.files.slice(0, 1) }, ['condition-unproven education']],
  ['a document that did not do', { files: [complete.files[0]!, { document: 'diploma', state: 'refused' }] }, ['evidence-refused diploma']],
  ['no statement', { statement: undefined }, ['statement-missing !']],
  ['one word too many', { statement: { words: 6, disclosure, withdrawnAt: null } }, ['statement-too-long !']],
  ['no agreement', { statement: { words: 5, disclosure: null, withdrawnAt: null } }, ['disclosure-missing !']],
  ['a statement taken back', { statement: { words: 0, disclosure, withdrawnAt: instant('2026-01-06T00:00:00Z') } }, ['statement-missing !']],
])('says what is missing: %s', (_, change, expected) => expect(codes({ ...complete, ...change })).toEqual(expected));

it('never blocks on a condition that is not met or open', () =>
  expect(
    checkApplication(admission, { ...complete, answers: { ...complete.answers, attested: { lived: false, 'can-follow': false } } }).filter(
      ({ blocking }) => blocking,
    ),
  ).toEqual([]));

it('asks each thing once', () =>
  expect(questionsOf(all('root', [eligibility, attested('lived', true)])).map(({ code }) => code)).toEqual(['lived', 'can-follow']));

it('leaves to the panel what it judges', () => {
  expect(withoutJudged(judged)).toBeUndefined();
  const facts = factsOf(complete.answers, [{ document: 'diploma', state: 'accepted', issuedOn: null }]);
  expect(summaryOf(admission, facts, localDate('2026-01-05'))).toEqual({
    answer: 'met',
    conditions: { education: 'met', 'can-follow': 'met' },
    declarations: { made: 2, asked: 2 },
    lacking: [],
  });
});

it('tells staff that a declaration was made, whatever it says', () => {
  const shown = (lived: boolean) => forStaff(evaluate(eligibility, { attested: { lived } }, localDate('2026-01-05')), sensitiveIn(eligibility)).of[0];
  expect(shown(false)).toEqual(shown(true));
  expect(shown(true)).toMatchObject({ answer: 'declared' });
  expect(declarationsOf(eligibility, { attested: { lived: false } })).toEqual({ made: 1, asked: 2 });
});

const walk = (...args: Parameters<typeof timelineOf>) => timelineOf(...args).map(({ code, state }) => `${code} ${state}`);

it('says where the person stands', () => {
  expect(walk('draft', [{ part: 'conditions' }, { part: 'statement' }], true)).toEqual([
    'contact done',
    'conditions now',
    'statement next',
    'sending next',
    'panel next',
    'decision next',
  ]);
  expect(walk('draft', [], false)).toEqual(['contact done', 'conditions done', 'sending now', 'panel next', 'decision next']);
  expect(walk('in-review', [], true)).toEqual(['contact done', 'conditions done', 'statement done', 'sending done', 'panel now', 'decision next']);
  expect(walk('accepted', [], false).every((step) => step.endsWith('done'))).toBe(true);
});
