import { readFileSync } from 'node:fs';
import { readEdition } from './read-edition';
import { WrongEditions } from './wrong-editions';

const file = 'aqrp-2026.yaml';
const sound = readFileSync(`libs/curriculum/pathways/${file}`, 'utf8');

/** The line, counted from 1, on which a text stands for the nth time. */
const lineOf = (text: string, part: string, nth = 1): number => {
  const lines = text.split('\n').flatMap((line, index) => (line.includes(part) ? [index + 1] : []));
  return lines[nth - 1] ?? 0;
};

const faultsIn = (text: string) => {
  const read = readEdition(file, text);
  return read.ok ? [] : read.faults;
};

const first = (from: string, to: string) => sound.replace(from, to);

const wrong: readonly (readonly [string, string, string, string, string])[] = [
  ['wrong hours', first('dailyMaximum: { value: 7 h', 'dailyMaximum: { value: 7 hours'), 'wrong-form', 'internship.dailyMaximum.value', 'dailyMaximum'],
  ['hours with minutes past the colon', first('{ theory: 14 h }', '{ theory: 14:30 }'), 'wrong-form', 'units.0.minutes.theory', '14:30'],
  [
    'a missing translation',
    first(
      '    - code: experience-proof\n      title: { fr: "Description de votre expérience", en: "Description of your experience" }',
      '    - code: experience-proof\n      title: { fr: "Description de votre expérience" }',
    ),
    'translation-missing',
    'admission.evidence.2.title.en',
    '"Description de votre expérience" }',
  ],
  ['an empty translation', first('en: "None."', 'en: ""'), 'translation-missing', 'admission.selection.criteria.2.anchors.0.en', 'en: ""'],
  ['four anchors', sound.replace(/ {10}- \{ fr: "Aucune.*\n/, ''), 'five-anchors', 'admission.selection.criteria.2.anchors', 'anchors:'],
  ['the same id twice', first('id: ready-to-disclose', 'id: lived-experience'), 'duplicate-id', 'admission.eligibility.of.1.id', 'id: lived-experience'],
  ['the same unit twice', first('code: PAR2', 'code: PAR1'), 'duplicate-code', 'units.1.code', 'code: PAR1'],
  [
    'an unknown source',
    first('totalMinutes: { value: 184 h, from: { label: sourced, sources: ["7"]', 'totalMinutes: { value: 184 h, from: { label: sourced, sources: ["77"]'),
    'unknown-source',
    'totalMinutes.from.sources.0',
    'totalMinutes',
  ],
  [
    'sourced without source',
    first('totalMinutes: { value: 184 h, from: { label: sourced, sources: ["7"] }', 'totalMinutes: { value: 184 h, from: { label: sourced }'),
    'source-missing',
    'totalMinutes.from',
    'totalMinutes',
  ],
  ['an unknown key', first('assessors: 2', 'assesors: 2'), 'missing', 'admission.selection.assessors', 'selection:'],
  [
    'an unknown document',
    first('document: postsecondary-diploma', 'document: college'),
    'unknown-document',
    'admission.eligibility.of.3.of.0.document',
    'document: college',
  ],
  ['an unknown unit', first('unit: PAR5', 'unit: PAR6'), 'unknown-unit', 'award.requirement.of.1.of.4.unit', 'unit: PAR6'],
  [
    'a minimum that contradicts the grid',
    first('criterion: recovery\n        minimum: 2', 'criterion: recovery\n        minimum: 3'),
    'minimum-differs',
    'admission.eligibility.of.2.minimum',
    'minimum: 3',
  ],
  ['an unknown kind of condition', first('kind: attested', 'kind: sworn'), 'no-form-fits', 'admission.eligibility.of.0.kind', 'kind: sworn'],
  ['a quorum above the members', first('quorum: { value: 2', 'quorum: { value: 9'), 'quorum-too-large', 'jury.quorum.value', 'quorum: { value: 9'],
  ['a day that does not exist', first('"2026-01-01"', '"2026-02-30"'), 'wrong-form', 'inForceFrom', '"2026-02-30"'],
  ['a time zone that does not exist', first('America/Toronto', 'America/Montreux'), 'time-zone', 'timeZone', 'Montreux'],
  ['another name than the file', first('slug: aqrp-2026', 'slug: aqrp-2027'), 'slug-differs', 'slug', 'slug:'],
];

it('reads the sound file', () => expect(faultsIn(sound)).toEqual([]));

it.each(wrong)('refuses %s', (_, text, code, path, near) => {
  const found = faultsIn(text).find((fault) => fault.path === path);
  expect(found).toMatchObject({ file, code });
  const nth: Readonly<Record<string, number>> = { 'duplicate-id': 2, 'duplicate-code': 2, 'five-anchors': 3 };
  expect(found?.line).toBe(lineOf(text, near, nth[code]));
});

it('refuses what is not YAML, with its place', () => expect(faultsIn('slug: [1, 2\ntitle: x')[0]).toMatchObject({ line: 2, code: 'not-yaml' }));

it('refuses an empty file', () => expect(faultsIn('')).not.toEqual([]));

it('refuses a billion laughs at once', () => {
  const bomb = ['a0: &a0 [x]', ...Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [${Array(9).fill(`*a${n}`).join(',')}]`)].join('\n');
  expect(faultsIn(bomb)).not.toEqual([]);
});

it.each(wrong)('says %s in a sentence', async (_, text) => {
  const { message } = await WrongEditions.of(faultsIn(text));
  expect(message).toMatch(/^The house does not open.*\naqrp-2026\.yaml:\d+:\d+: \S+: .{10,}/);
});
