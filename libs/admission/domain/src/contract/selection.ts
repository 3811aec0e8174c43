import { answers } from '#curriculum/domain';
import { routes } from '#kernel/contract';
import * as z from 'zod';
import { offerStages } from '../offer';
import { readingStages } from '../panel-reading';
import type { DecisionRefusal } from '../selection-decision';
import { criterionView } from './review';
import { bilingualText, decisionContent } from './selection-values';

const oneIntake = z.strictObject({ intake: z.uuid() });
const oneApplication = z.strictObject({ application: z.uuid() });
const oneOffer = z.strictObject({ offer: z.uuid() });
const lead = { roles: ['programme-lead'] } as const;

export const decisionView = z
  .strictObject({
    id: z.uuid(),
    ...decisionContent,
    version: z.number().int(),
    decidedAt: z.iso.datetime(),
    decidedBy: z.string(),
    sentAt: z.iso.datetime().nullable(),
    appealBy: z.iso.date().nullable(),
  })
  .meta({ id: 'SelectionDecision' });

const offerLine = z.strictObject({ id: z.uuid(), stage: z.enum(offerStages), deadline: z.iso.date().nullable(), firstCome: z.boolean() });

const readerScores = z.strictObject({
  name: z.string(),
  third: z.boolean(),
  scores: z.record(z.string(), z.number()),
  reasons: z.record(z.string(), z.string()),
});

export const selectionFileView = z
  .strictObject({
    application: z.uuid(),
    number: z.string(),
    name: z.string(),
    eligibility: z.strictObject({ answer: z.enum(answers), conditions: z.record(z.string(), z.enum(answers)) }),
    reading: z.enum(readingStages),
    given: z.number().int(),
    asked: z.number().int(),
    /** Only once every review is in. */
    reviews: z.array(readerScores),
    /** In points, halves possible: by criterion code. Empty while the file is not settled. */
    settled: z.record(z.string(), z.number()),
    diverging: z.array(z.string()),
    total: z.number().nullable(),
    rank: z.number().int().nullable(),
    tied: z.boolean(),
    /** The answer in preparation, or the last one sent. */
    decision: decisionView.nullable(),
    offer: offerLine.nullable(),
  })
  .meta({ id: 'SelectionFile' });

export const selectionView = z
  .strictObject({
    intake: z.strictObject({
      id: z.uuid(),
      title: z.string(),
      decidesOn: z.iso.date(),
      timeZone: z.string(),
      place: z.string(),
      places: z.number().int(),
      placesTaken: z.number().int(),
      automaticNext: z.boolean(),
    }),
    /** The most a total can reach. */
    most: z.number().int(),
    offerDays: z.number().int(),
    appealDays: z.number().int(),
    criteria: z.array(criterionView),
    conditions: z.array(z.strictObject({ code: z.string(), title: bilingualText })),
    files: z.array(selectionFileView),
  })
  .meta({ id: 'Selection' });

const selectionRefusals = { 'intake-unknown': 404, 'selection-not-by-panel': 409 } as const;

const decisionRefusals = {
  'application-unknown': 404,
  'changed-meanwhile': 412,
  'rank-taken': 409,
  'finding-unknown': 422,
  'own-application': 409,
  'reviews-missing': 409,
  'answer-sent': 409,
  'application-withdrawn': 409,
  'reason-missing': 422,
  'unmet-condition-missing': 422,
  'letter-missing': 422,
  'rank-missing': 422,
} as const satisfies Record<DecisionRefusal | 'application-unknown' | 'changed-meanwhile' | 'rank-taken' | 'finding-unknown' | 'own-application', number>;

export const selectionRoutes = routes({
  show: { method: 'GET', path: '/intakes/:intake/selection', policy: lead, params: oneIntake, answer: selectionView, refusals: selectionRefusals },
  /** Files of one tie that a person puts first, in that order. */
  order: {
    method: 'PUT',
    path: '/intakes/:intake/selection/order',
    policy: lead,
    params: oneIntake,
    body: z.strictObject({ applications: z.array(z.uuid()).min(1).max(200) }),
    answer: selectionView,
    refusals: { ...selectionRefusals, 'not-a-tie': 409 },
  },
  settings: {
    method: 'PUT',
    path: '/intakes/:intake/selection/settings',
    policy: lead,
    params: oneIntake,
    body: z.strictObject({ automaticNext: z.boolean() }),
    answer: selectionView,
    refusals: selectionRefusals,
  },
  /** One file, one person's act; version 0 when nothing was decided yet. */
  decide: {
    method: 'PUT',
    path: '/applications/:application/decision',
    policy: lead,
    params: oneApplication,
    body: z.strictObject(decisionContent),
    ifMatch: true,
    answer: decisionView,
    refusals: decisionRefusals,
  },
  takeBack: {
    method: 'DELETE',
    path: '/applications/:application/decision',
    policy: lead,
    params: oneApplication,
    answer: z.strictObject({}),
    refusals: { 'application-unknown': 404, 'decision-unknown': 404 },
  },
  send: {
    method: 'POST',
    path: '/intakes/:intake/answers',
    policy: lead,
    params: oneIntake,
    body: z.strictObject({
      decisions: z.array(z.uuid()).min(1).max(500),
      /** More offers than places, on purpose: places go in the order of acceptances, and the letters say so. */
      firstCome: z.boolean().default(false),
    }),
    answer: selectionView,
    refusals: { ...selectionRefusals, 'decision-unknown': 404, 'answer-sent': 409, 'application-withdrawn': 409, 'more-offers-than-places': 409 },
  },
  sendOffer: {
    method: 'POST',
    path: '/offers/:offer/sending',
    policy: lead,
    params: oneOffer,
    answer: offerLine,
    refusals: { 'offer-unknown': 404, 'offer-not-prepared': 409, 'more-offers-than-places': 409 },
  },
  /** The first on the waiting list is written to, when a place is free and nobody was prepared for it. */
  offerNext: {
    method: 'POST',
    path: '/intakes/:intake/offers',
    policy: lead,
    params: oneIntake,
    answer: offerLine,
    refusals: { ...selectionRefusals, 'waiting-list-empty': 409, 'more-offers-than-places': 409 },
  },
});
