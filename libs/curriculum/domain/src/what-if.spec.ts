import { localDate } from '#kernel';
import { evaluate, factsIf, questionsOf, type WhatIfAnswers } from './index';
import { all, any, attested, leaf } from './requirement-builders';

const today = localDate('2026-01-10');
const tree = all(
  attested('lived'),
  any(
    leaf('diploma', { kind: 'evidenced', document: 'diploma' }),
    all(leaf('school', { kind: 'evidenced', document: 'school' }), leaf('work', { kind: 'evidenced', document: 'work' })),
  ),
  leaf('work-again', { kind: 'evidenced', document: 'work' }),
  leaf('skills', { kind: 'judged', criterion: 'skills', minimum: 2 }),
  leaf('age', { kind: 'elapsed', since: 'birth', at: 'resumption', atLeast: { years: 20 } }),
  leaf('elsewhere', { kind: 'incompatible', tie: 'care' }),
  leaf('level', { kind: 'level', atLeast: { nomenclature: 'fr-2019', level: '5' } }),
);
const nothing: WhatIfAnswers = { choices: {}, days: {} };
const answerOf = (id: string, answers: Partial<WhatIfAnswers>) => {
  const whole = evaluate(tree, factsIf(tree, { ...nothing, ...answers }, today), today);
  return whole.of.find((part) => part.id === id)?.answer;
};

it('asks each thing once, and nothing that people judge', () => {
  expect(questionsOf(tree).map(({ key }) => key)).toEqual([
    'lived',
    'document-diploma',
    'document-school',
    'document-work',
    'day-birth',
    'day-resumption',
    'elsewhere',
    'level',
  ]);
});

it('says “to be established” as long as nothing was answered', () => {
  expect(evaluate(tree, factsIf(tree, nothing, today), today).answer).toBe('undetermined');
});

it.each([
  ['lived', { choices: { lived: 'yes' } }, 'met'],
  ['lived', { choices: { lived: 'no' } }, 'not-met'],
  ['any', { choices: { 'document-diploma': 'no', 'document-school': 'have', 'document-work': 'no' } }, 'not-met'],
  ['any', { choices: { 'document-diploma': 'can-get' } }, 'undetermined'],
  ['any', { choices: { 'document-diploma': 'have' } }, 'met'],
  ['age', { days: { 'day-birth': localDate('2006-02-02'), 'day-resumption': localDate('2026-02-02') } }, 'met'],
  ['elsewhere', { choices: { elsewhere: 'yes' } }, 'met'],
  ['elsewhere', { choices: { elsewhere: 'no' } }, 'not-met'],
  ['level', { level: 'none' }, 'not-met'],
  ['level', { level: { level: { nomenclature: 'fr-1969', level: 'III' }, registered: false } }, 'met'],
] as const)('%s, given %j: %s', (id, answers, expected) => expect(answerOf(id, answers)).toBe(expected));
