import { routes } from '#kernel/contract';
import * as z from 'zod';
import { REASON_LENGTH, type ReviewRefusal, scores } from '../review';
import { bilingualText } from './selection-values';

const oneFile = z.strictObject({ application: z.uuid() });
const reader = { roles: ['panel'] } as const;

/** An account that sits on a panel and a file it was asked to read. */
export const fileToReadView = z
  .strictObject({
    application: z.uuid(),
    number: z.string(),
    intake: z.uuid(),
    intakeTitle: z.string(),
    decidesOn: z.iso.date(),
    place: z.string(),
    third: z.boolean(),
    state: z.enum(['to-read', 'begun', 'given', 'closed']),
  })
  .meta({ id: 'FileToRead' });

const score = z.literal(scores);
const reviewContent = {
  scores: z.record(z.string().max(60), score),
  reasons: z.record(z.string().max(60), z.string().max(REASON_LENGTH)),
};

export const criterionView = z
  .strictObject({ code: z.string(), title: bilingualText, anchors: z.array(bilingualText), weight: z.number(), minimum: z.number().nullable() })
  .meta({ id: 'SelectionCriterion' });

export const reviewView = z
  .strictObject({ ...reviewContent, version: z.number().int(), savedAt: z.iso.datetime().nullable(), givenAt: z.iso.datetime().nullable() })
  .meta({ id: 'Review' });

/** One file as its reader works on it. What other readers wrote is absent until every review is in. */
export const readingView = z
  .strictObject({
    application: z.uuid(),
    number: z.string(),
    intake: z.strictObject({ id: z.uuid(), title: z.string(), decidesOn: z.iso.date(), timeZone: z.string(), place: z.string() }),
    third: z.boolean(),
    /** Which of this reader's files it is. */
    position: z.number().int(),
    of: z.number().int(),
    divergence: z.number().int(),
    criteria: z.array(criterionView),
    /** Documents the person joined; opened through the evidence routes, which write the reading down. */
    documents: z.array(
      z.strictObject({
        id: z.uuid(),
        document: z.string(),
        title: bilingualText,
        state: z.enum(['received', 'accepted', 'refused']),
        issuedOn: z.iso.date().nullable(),
      }),
    ),
    statement: z.boolean(),
    review: reviewView,
    others: z.array(z.strictObject({ name: z.string(), ...reviewContent })),
  })
  .meta({ id: 'Reading' });

const unknown = { 'application-unknown': 404 } as const;
const givenRefusals = { 'score-missing': 422, 'reason-missing': 422 } as const satisfies Record<ReviewRefusal, number>;

export const reviewRoutes = routes({
  list: { method: 'GET', path: '/panel/files', policy: reader, answer: z.strictObject({ items: z.array(fileToReadView) }) },
  open: { method: 'GET', path: '/panel/files/:application', policy: reader, params: oneFile, answer: readingView, refusals: unknown },
  save: {
    method: 'PUT',
    path: '/panel/files/:application/review',
    policy: reader,
    params: oneFile,
    body: z.strictObject(reviewContent),
    ifMatch: true,
    answer: reviewView,
    refusals: { ...unknown, 'changed-meanwhile': 412, 'review-given': 409, 'criterion-unknown': 422 },
  },
  give: {
    method: 'POST',
    path: '/panel/files/:application/review/submission',
    policy: reader,
    params: oneFile,
    answer: reviewView,
    refusals: { ...unknown, ...givenRefusals, 'review-given': 409 },
  },
  recuse: {
    method: 'POST',
    path: '/panel/files/:application/recusal',
    policy: reader,
    params: oneFile,
    answer: z.strictObject({ number: z.string() }),
    refusals: { ...unknown, 'file-decided': 409 },
  },
});
