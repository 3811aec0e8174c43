import { answers } from '#curriculum/domain';
import { fileAnswer, routes } from '#kernel/contract';
import * as z from 'zod';
import type { ConveningRefusal } from '../convene';
import type { DecisionRefusal } from '../decide-file';
import { deliberationStages, outcomes, ties } from '../deliberation';
import type { RecusalRefusal } from '../recuse';
import type { DeliberationRefusal } from '../take-step';
import { bilingual, conditionView, oneDeliberation, oneFile } from './parts';

export const newDeliberation = z
  .strictObject({ cohort: z.uuid(), sitsOn: z.iso.date(), members: z.array(z.uuid()).min(1).max(30), chair: z.uuid() })
  .meta({ id: 'NewDeliberation' });

export const deliberationLine = z
  .strictObject({
    id: z.uuid(),
    cohort: z.string(),
    sitsOn: z.iso.date(),
    stage: z.enum(deliberationStages),
    files: z.number().int(),
    decided: z.number().int(),
  })
  .meta({ id: 'DeliberationLine' });

export const juryFileView = z
  .strictObject({
    enrolment: z.uuid(),
    learner: z.string(),
    /** Hidden from a member who stepped aside. */
    requirement: conditionView.nullable(),
    answer: z.enum(answers).nullable(),
    judges: z.number().int(),
    recused: z.array(z.strictObject({ name: z.string(), tie: z.enum(ties) })),
    decision: z.strictObject({ outcome: z.enum(outcomes), reason: z.string(), by: z.string(), at: z.iso.datetime() }).nullable(),
    /** Whether the reader stepped aside from this file. */
    aside: z.boolean(),
    /** How many decisions were written so far: goes back in `If-Match`. */
    version: z.number().int(),
  })
  .meta({ id: 'JuryFile' });

export const deliberationView = z
  .strictObject({
    id: z.uuid(),
    cohort: z.string(),
    title: bilingual,
    stage: z.enum(deliberationStages),
    sitsOn: z.iso.date(),
    quorum: z.number().int(),
    version: z.number().int(),
    members: z.array(z.strictObject({ account: z.uuid(), name: z.string(), chair: z.boolean(), present: z.boolean(), self: z.boolean() })),
    files: z.array(juryFileView),
    minutes: z.boolean(),
  })
  .meta({ id: 'Deliberation' });

export type DeliberationView = z.output<typeof deliberationView>;
export type JuryFileView = z.output<typeof juryFileView>;

const convening = {
  'cohort-unknown': 404,
  'too-few-members': 422,
  'chair-not-member': 422,
  'member-without-role': 422,
  'member-is-learner': 422,
  'no-file-to-decide': 409,
  'jury-rules-missing': 409,
} as const satisfies Record<ConveningRefusal | 'cohort-unknown', number>;

const steps = {
  'deliberation-unknown': 404,
  'deliberation-not-convened': 409,
  'deliberation-not-open': 409,
  'deliberation-already-sealed': 409,
  'deliberation-cancelled': 409,
  'quorum-missing': 409,
  'files-undecided': 409,
} as const satisfies Record<DeliberationRefusal | 'deliberation-unknown', number>;

const sealing = { ...steps, 'juror-absent': 409, 'changed-meanwhile': 412 } as const;

const aside = { 'file-unknown': 404, 'deliberation-not-open': 409, 'juror-not-member': 403, 'already-recused': 409 } as const satisfies Record<
  RecusalRefusal | 'file-unknown',
  number
>;

const deciding = {
  'file-unknown': 404,
  'deliberation-not-open': 409,
  'juror-not-member': 403,
  'juror-absent': 409,
  'juror-recused': 403,
  'reason-missing': 422,
  'changed-meanwhile': 412,
} as const satisfies Record<DecisionRefusal | 'file-unknown' | 'changed-meanwhile', number>;

const lead = { roles: ['programme-lead'] } as const;
const jury = { roles: ['jury'] } as const;
const readers = { roles: ['programme-lead', 'secretary', 'jury'] } as const;
const version = z.strictObject({ version: z.number().int() });

export const deliberationRoutes = routes({
  list: { method: 'GET', path: '/deliberations', policy: readers, answer: z.strictObject({ items: z.array(deliberationLine) }) },
  options: {
    method: 'GET',
    path: '/deliberation-options',
    policy: lead,
    answer: z.strictObject({
      cohorts: z.array(z.strictObject({ id: z.uuid(), title: z.string(), organisation: z.uuid() })),
      jury: z.array(z.strictObject({ account: z.uuid(), name: z.string(), organisation: z.uuid() })),
    }),
  },
  convene: { method: 'POST', path: '/deliberations', policy: lead, body: newDeliberation, answer: z.strictObject({ id: z.uuid() }), refusals: convening },
  one: {
    method: 'GET',
    path: '/deliberations/:deliberation',
    policy: readers,
    params: oneDeliberation,
    answer: deliberationView,
    refusals: { 'deliberation-unknown': 404 },
  },
  attend: {
    method: 'POST',
    path: '/deliberations/:deliberation/presence',
    policy: jury,
    params: oneDeliberation,
    answer: version,
    refusals: { 'deliberation-unknown': 404, 'deliberation-not-open': 409, 'juror-not-member': 403 },
  },
  open: {
    method: 'POST',
    path: '/deliberations/:deliberation/opening',
    policy: { roles: ['programme-lead', 'jury'] },
    params: oneDeliberation,
    answer: version,
    refusals: steps,
  },
  cancel: { method: 'POST', path: '/deliberations/:deliberation/cancellation', policy: lead, params: oneDeliberation, answer: version, refusals: steps },
  recuse: {
    method: 'POST',
    path: '/deliberations/:deliberation/files/:enrolment/recusal',
    policy: jury,
    params: oneFile,
    body: z.strictObject({ tie: z.enum(ties) }),
    answer: version,
    refusals: aside,
  },
  decide: {
    method: 'PUT',
    path: '/deliberations/:deliberation/files/:enrolment/decision',
    policy: jury,
    params: oneFile,
    ifMatch: true,
    body: z.strictObject({ outcome: z.enum(outcomes), reason: z.string().trim().max(2000) }),
    answer: version,
    refusals: deciding,
  },
  seal: {
    method: 'POST',
    path: '/deliberations/:deliberation/seal',
    policy: jury,
    params: oneDeliberation,
    ifMatch: true,
    unitOfWork: 'own',
    answer: version,
    refusals: sealing,
  },
  minutes: {
    method: 'GET',
    path: '/deliberations/:deliberation/minutes',
    policy: readers,
    params: oneDeliberation,
    media: 'application/pdf',
    answer: fileAnswer,
    refusals: { 'minutes-unknown': 404 },
  },
});
