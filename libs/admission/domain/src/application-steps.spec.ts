import { type ApplicationActor, applicationStages, applicationSteps, takeStep } from './index';

const actors: readonly ApplicationActor[] = ['candidate', 'house', 'programme-lead', 'secretary'];
const ready = { intakeOpen: true, missingParts: 0, panelMembers: 2 };

/** Every step anybody may take, written out: what is not here is refused. */
const allowed: readonly string[] = [
  'draft → submitted by candidate',
  'submitted → in-review by programme-lead',
  'submitted → in-review by secretary',
  'in-review → offered by house',
  'in-review → offered by programme-lead',
  'waiting-listed → offered by house',
  'waiting-listed → offered by programme-lead',
  'in-review → waiting-listed by programme-lead',
  'offered → accepted by candidate',
  'offered → declined by candidate',
  'offered → declined by house',
  'in-review → refused by programme-lead',
  'waiting-listed → refused by programme-lead',
  'draft → withdrawn by candidate',
  'submitted → withdrawn by candidate',
  'in-review → withdrawn by candidate',
  'offered → withdrawn by candidate',
  'waiting-listed → withdrawn by candidate',
];

const targets = Object.keys(applicationSteps) as (keyof typeof applicationSteps)[];
const every = targets.flatMap((to) => applicationStages.flatMap((from) => actors.map((by) => ({ from, to, by, name: `${from} → ${to} by ${by}` }))));

it('knows every stage', () => expect(targets.toSorted()).toEqual(applicationStages.filter((stage) => stage !== 'draft').toSorted()));

it('allows exactly the steps written out', () =>
  expect(
    every
      .filter(({ from, to, by }) => takeStep(from, to, by, ready).ok)
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual([...allowed].toSorted()));

it.each(every.filter(({ name }) => !allowed.includes(name)))('refuses $name', ({ from, to, by }) =>
  expect(takeStep(from, to, by, ready)).toMatchObject({ ok: false, refusal: { code: expect.stringMatching(/^application-(stage|not-yours)$/) } }),
);

it.each([
  ['submitted', { ...ready, intakeOpen: false }, 'intake-not-open'],
  ['submitted', { ...ready, missingParts: 1 }, 'application-incomplete'],
  ['in-review', { ...ready, panelMembers: 0 }, 'panel-empty'],
] as const)('holds back %s when %j', (to, facts, code) =>
  expect(takeStep(to === 'submitted' ? 'draft' : 'submitted', to, to === 'submitted' ? 'candidate' : 'secretary', facts)).toMatchObject({ refusal: { code } }),
);
