import { fileAnswer, fileBody, fileName, routes } from '#kernel/contract';
import * as z from 'zod';
import { verificationAnswer } from '../../contract/verification-answer';
import { lineAnswers, lineFaults } from '../check-list';
import { unknownEmployer } from './parts';

const counts = z.partialRecord(z.enum(lineAnswers), z.number().int());

/** One list of people, without them. */
export const employerCheckView = z
  .strictObject({
    id: z.uuid(),
    askedAt: z.iso.datetime(),
    lines: z.number().int(),
    finishedAt: z.iso.datetime().nullable(),
    /** When names, codes and answers are deleted; how many of each answer there were stays. */
    eraseAt: z.iso.datetime(),
    erased: z.boolean(),
    counts,
  })
  .meta({ id: 'EmployerCheck' });

export type EmployerCheckView = z.output<typeof employerCheckView>;

export const checkedLine = z
  .strictObject({
    line: z.number().int(),
    code: z.string(),
    familyName: z.string(),
    fault: z.enum(lineFaults).nullable(),
    /** Null until the line was looked at. */
    answer: z.enum(lineAnswers).nullable(),
    found: verificationAnswer.nullable(),
  })
  .meta({ id: 'CheckedLine' });

export type CheckedLine = z.output<typeof checkedLine>;

const oneCheck = z.strictObject({ check: z.uuid() });
const unknownCheck = { 'check-unknown': 404 } as const;
const file = {
  method: 'GET',
  policy: 'signed-in',
  params: oneCheck,
  answer: fileAnswer,
  refusals: { ...unknownCheck, 'check-erased': 410, 'check-not-finished': 409 },
} as const;
const lang = z.enum(['fr', 'en']).default('fr');

export const employerCheckRoutes = routes({
  list: { method: 'GET', path: '/employer-checks', policy: 'signed-in', answer: z.strictObject({ items: z.array(employerCheckView) }) },
  /** A CSV or XLSX file of at most 2,000 people; its columns are found by their headings. */
  send: {
    method: 'POST',
    path: '/employer-checks',
    policy: 'signed-in',
    binary: true,
    unitOfWork: 'own',
    query: fileName,
    body: fileBody,
    answer: z.strictObject({ check: z.uuid() }),
    refusals: {
      ...unknownEmployer,
      'list-not-readable': 422,
      'list-too-large': 413,
      'list-empty': 422,
      'list-without-columns': 422,
      'list-too-long': 422,
      'lists-running': 409,
    },
  },
  show: {
    method: 'GET',
    path: '/employer-checks/:check',
    policy: 'signed-in',
    params: oneCheck,
    answer: z.strictObject({ check: employerCheckView, lines: z.array(checkedLine) }),
    refusals: unknownCheck,
  },
  /** How many lines have been looked at, as it happens. */
  progress: {
    method: 'GET',
    path: '/employer-checks/:check/progress',
    policy: 'signed-in',
    stream: true,
    unitOfWork: 'own',
    params: oneCheck,
    answer: z.strictObject({ done: z.number().int(), lines: z.number().int() }),
    refusals: unknownCheck,
  },
  csv: { ...file, path: '/employer-checks/:check/results.csv', media: 'text/csv', query: z.strictObject({ lang }) },
  xlsx: {
    ...file,
    path: '/employer-checks/:check/results.xlsx',
    media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    query: z.strictObject({ lang }),
  },
  /** Names, codes and answers go at once. */
  erase: { method: 'DELETE', path: '/employer-checks/:check', policy: 'signed-in', params: oneCheck, answer: z.strictObject({}), refusals: unknownCheck },
  template: {
    method: 'GET',
    path: '/employer-check-template',
    policy: 'public',
    unitOfWork: 'own',
    query: z.strictObject({ lang }),
    media: 'text/csv',
    answer: fileAnswer,
  },
});
