import { routes } from '#kernel/contract';
import * as z from 'zod';
import { correctionReasons } from '../attendance';
import type { SessionRefusal } from '../session-steps';
import type { SigningRefusal } from '../signing-window';
import { bilingual, halfDay, personName, sessionParams, sessionView, trainerEntry, unknownSession } from './parts';

const trainer = { roles: ['trainer'] } as const;

export const taughtSession = z
  .strictObject({ ...sessionView.shape, cohortTitle: z.string(), timeZone: z.string(), today: z.boolean(), awaiting: z.boolean() })
  .meta({ id: 'TaughtSession' });

export const learnerOnSheet = z
  .strictObject({ enrolment: z.uuid(), ...personName.shape, signedAt: z.iso.datetime().nullable(), halfDay, entry: trainerEntry.nullable() })
  .meta({ id: 'LearnerOnSheet' });

export const sheetView = z
  .strictObject({
    session: sessionView,
    cohortTitle: z.string(),
    edition: bilingual,
    timeZone: z.string(),
    signingFrom: z.iso.datetime(),
    signingUntil: z.iso.datetime(),
    marginMinutes: z.int(),
    teaches: z.boolean(),
    mayOpen: z.boolean(),
    mayCountersign: z.boolean(),
    learners: z.array(learnerOnSheet),
  })
  .meta({ id: 'AttendanceSheet' });

const steps = {
  'session-step-impossible': 409,
  'not-your-step': 403,
  'signing-not-yet': 409,
  'session-not-started': 409,
  'session-has-signatures': 409,
} as const satisfies Record<SessionRefusal, number>;

const signing = {
  'signing-not-open': 409,
  'signing-not-yet': 409,
  'signing-over': 409,
  'not-enrolled-now': 409,
  'code-wrong': 422,
  'code-old': 422,
  'already-signed': 409,
} as const satisfies Record<SigningRefusal, number>;

export const signingRoutes = routes({
  taught: { method: 'GET', path: '/sessions', policy: trainer, answer: z.strictObject({ items: z.array(taughtSession) }) },
  sheet: {
    method: 'GET',
    path: '/sessions/:session',
    policy: { roles: ['trainer', 'programme-lead', 'secretary'] },
    params: sessionParams,
    answer: sheetView,
    refusals: unknownSession,
  },
  open: {
    method: 'POST',
    path: '/sessions/:session/signing',
    policy: trainer,
    params: sessionParams,
    answer: sheetView,
    refusals: { ...unknownSession, ...steps },
  },
  code: {
    method: 'GET',
    path: '/sessions/:session/code',
    policy: trainer,
    params: sessionParams,
    answer: z.strictObject({ code: z.string().regex(/^\d{6}$/), secondsLeft: z.int().min(1).max(60) }),
    refusals: { ...unknownSession, 'signing-not-open': 409 },
  },
  sign: {
    method: 'POST',
    path: '/sessions/:session/signatures',
    policy: 'signed-in',
    params: sessionParams,
    body: z.strictObject({ code: z.string().regex(/^\d{6}$/) }),
    unitOfWork: 'own',
    answer: z.strictObject({ signedAt: z.iso.datetime() }),
    refusals: { ...unknownSession, ...signing, 'too-many-tries': 429 },
  },
  countersign: {
    method: 'POST',
    path: '/sessions/:session/countersignature',
    policy: trainer,
    params: sessionParams,
    body: z.strictObject({ entries: z.array(z.strictObject({ enrolment: z.uuid(), entry: trainerEntry })).max(600) }),
    answer: sheetView,
    refusals: { ...unknownSession, ...steps, 'someone-missing': 422, 'not-of-this-session': 422 },
  },
  correct: {
    method: 'POST',
    path: '/sessions/:session/corrections',
    policy: { roles: ['trainer', 'programme-lead'] },
    params: sessionParams,
    body: z.strictObject({ enrolment: z.uuid(), entry: trainerEntry, because: z.enum(correctionReasons) }),
    answer: sheetView,
    refusals: { ...unknownSession, 'not-of-this-session': 422, 'nothing-to-correct': 409 },
  },
});
