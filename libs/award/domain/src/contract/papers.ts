import { fileAnswer, routes } from '#kernel/contract';
import * as z from 'zod';
import { disclosureLevels, documentKinds } from '../disclosure';
import { paperFields } from '../papers-offered';
import { bilingual, oneCertificate, oneDeliberation } from './parts';

const level = z.literal(disclosureLevels);
const lacking = z.array(z.enum(paperFields)).readonly();

export const paperLine = z
  .strictObject({
    kind: z.enum(documentKinds),
    level,
    unit: z.string(),
    /** Of the teaching unit, for kind `unit`. */
    title: bilingual.nullable(),
    /** What must be known before it can be drawn; empty: it can. */
    lacking,
  })
  .meta({ id: 'PaperLine' });

export type PaperLine = z.output<typeof paperLine>;

export const printRunLine = z
  .strictObject({
    kind: z.enum(documentKinds),
    level,
    /** How many papers would be printed. */
    papers: z.int(),
    /** How many people have none, because something is not known of them. */
    incomplete: z.int(),
    lacking,
  })
  .meta({ id: 'PrintRunLine' });

export type PrintRunLine = z.output<typeof printRunLine>;

const staff = { roles: ['programme-lead', 'secretary'] } as const;
const wantedLevel = z.coerce.number().pipe(level);

/** What the staff of an organisation hand out. */
export const paperRoutes = routes({
  offered: {
    method: 'GET',
    path: '/staff/certificates/:certificate/papers',
    policy: staff,
    params: oneCertificate,
    answer: z.strictObject({ language: z.enum(['fr', 'en']), items: z.array(paperLine) }),
    refusals: { 'certificate-unknown': 404 },
  },
  paper: {
    method: 'GET',
    path: '/staff/certificates/:certificate/paper',
    policy: staff,
    unitOfWork: 'own',
    params: oneCertificate,
    query: z.strictObject({ kind: z.enum(documentKinds), level: wantedLevel, unit: z.string().max(40).default(''), language: z.enum(['fr', 'en']).optional() }),
    media: 'application/pdf',
    answer: fileAnswer,
    refusals: { 'certificate-unknown': 404, 'paper-incomplete': 422 },
  },
  printRuns: {
    method: 'GET',
    path: '/deliberations/:deliberation/print-runs',
    policy: staff,
    params: oneDeliberation,
    answer: z.strictObject({ items: z.array(printRunLine) }),
    refusals: { 'deliberation-unknown': 404 },
  },
  /** One file to print: the pages as they were issued, in the order of names, without seals. Sent as it is made. */
  printRun: {
    method: 'GET',
    path: '/deliberations/:deliberation/print-run',
    policy: staff,
    unitOfWork: 'own',
    params: oneDeliberation,
    query: z.strictObject({ kind: z.enum(documentKinds).default('certificate'), level: wantedLevel.default(1) }),
    media: 'application/pdf',
    answer: fileAnswer,
    refusals: { 'deliberation-unknown': 404, 'nothing-to-print': 409 },
  },
});
