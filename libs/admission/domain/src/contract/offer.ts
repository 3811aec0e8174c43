import { fileAnswer, routes } from '#kernel/contract';
import * as z from 'zod';
import { type OfferRefusal, offerStages } from '../offer';
import { outcomes } from '../selection-decision';
import { bilingualText } from './selection-values';

const oneApplication = z.strictObject({ application: z.uuid() });
const oneOffer = z.strictObject({ offer: z.uuid() });

export const offerView = z
  .strictObject({
    id: z.uuid(),
    stage: z.enum(offerStages),
    deadline: z.iso.date(),
    expiresAt: z.iso.datetime(),
    /** Places go in the order of acceptances. */
    firstCome: z.boolean(),
    /** Whether a place is left at this moment. */
    placeLeft: z.boolean(),
  })
  .meta({ id: 'Offer' });

/** One condition in the answer: asked, found, and what readers gave, once the answer is sent. */
export const answeredCondition = z
  .strictObject({
    kind: z.enum(['criterion', 'condition']),
    title: bilingualText,
    met: z.boolean(),
    reason: z.string(),
    minimum: z.number().nullable(),
    /** Settled score out of 4; null for a condition nobody scores. */
    score: z.number().nullable(),
  })
  .meta({ id: 'AnsweredCondition' });

/** What the person is told: only what a person decided and sent. */
export const answerView = z
  .strictObject({
    application: z.uuid(),
    number: z.string(),
    intakeTitle: z.string(),
    timeZone: z.string(),
    place: z.string(),
    givenName: z.string(),
    familyName: z.string(),
    outcome: z.enum(outcomes),
    decidedOn: z.iso.date(),
    letter: z.string(),
    /** Place on the waiting list. */
    rank: z.number().int().nullable(),
    conditions: z.array(answeredCondition),
    appealBy: z.iso.date().nullable(),
    decidedBy: z.string(),
    readers: z.array(z.string()),
    contacts: z.array(z.strictObject({ name: z.string(), role: z.string(), email: z.string(), phone: z.string().optional() })),
    helpLine: z.string().nullable(),
    offer: offerView.nullable(),
  })
  .meta({ id: 'Answer' });

const answerRefusals = { 'offer-unknown': 404, 'offer-expired': 409, 'offer-not-open': 409 } as const satisfies Record<OfferRefusal | 'offer-unknown', number>;

export const offerRoutes = routes({
  answer: {
    method: 'GET',
    path: '/applications/:application/answer',
    policy: 'signed-in',
    params: oneApplication,
    answer: answerView,
    refusals: { 'answer-unknown': 404 },
  },
  letter: {
    method: 'GET',
    path: '/applications/:application/answer/letter',
    unitOfWork: 'own',
    policy: 'signed-in',
    params: oneApplication,
    answer: fileAnswer,
    media: 'application/pdf',
    refusals: { 'answer-unknown': 404 },
  },
  accept: {
    method: 'POST',
    path: '/offers/:offer/acceptance',
    policy: 'signed-in',
    params: oneOffer,
    answer: offerView,
    refusals: { ...answerRefusals, 'places-all-taken': 409 },
  },
  decline: { method: 'POST', path: '/offers/:offer/refusal', policy: 'signed-in', params: oneOffer, answer: offerView, refusals: answerRefusals },
});
