import { routes } from '#kernel/contract';
import * as z from 'zod';
import { type DisclosureRefusal, readingPurposes, statementCharacters } from '../statement';
import { bilingual, day, moment, person } from './values';

const one = z.strictObject({ application: z.uuid() });
const unknown = { 'application-unknown': 404 } as const;
const disclosureRefusals = { 'statement-empty': 422, 'disclosure-too-short': 422, 'disclosure-too-long': 422 } as const satisfies Record<
  DisclosureRefusal,
  number
>;

const state = { words: z.int(), version: z.int(), savedAt: moment.nullable(), disclosedUntil: day.nullable(), withdrawnAt: moment.nullable() };

/** The statement as its owner writes it. Only this answer and that of a recorded reading carry its text. */
export const ownStatement = z
  .strictObject({
    text: z.string(),
    ...state,
    maximumWords: z.int(),
    prompts: z.array(bilingual),
    /** Who will read it: the panel's members named so far, or those already given the file. */
    readers: z.array(person),
    suggestedUntil: day,
    helpLine: z.string().nullable(),
    editable: z.boolean(),
  })
  .meta({ id: 'OwnStatement' });

export const statementRoutes = routes({
  own: {
    method: 'GET',
    path: '/applications/:application/statement',
    policy: 'signed-in',
    params: one,
    answer: ownStatement,
    refusals: { ...unknown, 'statement-not-asked': 404 },
  },
  save: {
    method: 'PUT',
    path: '/applications/:application/statement',
    policy: 'signed-in',
    params: one,
    ifMatch: true,
    body: z.strictObject({ text: z.string().max(statementCharacters) }),
    answer: z.strictObject({ version: z.int(), words: z.int(), savedAt: moment }),
    refusals: { ...unknown, 'statement-not-asked': 404, 'application-stage': 409, 'changed-meanwhile': 412 },
  },
  disclose: {
    method: 'PUT',
    path: '/applications/:application/statement/disclosure',
    policy: 'signed-in',
    params: one,
    body: z.strictObject({ until: day.nullable() }),
    answer: z.strictObject({ disclosedUntil: day.nullable() }),
    refusals: { ...unknown, ...disclosureRefusals, 'application-stage': 409 },
  },
  withdraw: {
    method: 'DELETE',
    path: '/applications/:application/statement',
    policy: 'signed-in',
    params: one,
    answer: z.strictObject({ withdrawnAt: moment }),
    refusals: unknown,
  },
  /** Opens the text to a reader named for this file, for a stated purpose; the reading is written down first, or nothing is shown. */
  read: {
    method: 'POST',
    path: '/applications/:application/statement-readings',
    policy: 'signed-in',
    // Its answer must not be remembered under an idempotency key: each opening is a reading of its own.
    unitOfWork: 'own',
    params: one,
    body: z.strictObject({ purpose: z.enum(readingPurposes) }),
    answer: z.strictObject({ text: z.string(), words: z.int(), readUntil: day }),
    refusals: { ...unknown, 'statement-withdrawn': 410, 'disclosure-over': 410 },
  },
});
