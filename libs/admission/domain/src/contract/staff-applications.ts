import { fileAnswer, routes } from '#kernel/contract';
import * as z from 'zod';
import { applicationStages } from '../application';
import type { RequestRefusal } from '../document-request';
import { documentRequestView, evidenceKind } from './applications';
import { eligibilityNode, eligibilitySummary } from './eligibility';
import { intakeView } from './intakes';
import { bilingual, code, day, moment, text } from './values';

const candidate = z.strictObject({ account: z.uuid(), givenName: z.string(), familyName: z.string() });

/** One line of an intake's list. Never the statement, nor what a declaration says. */
export const applicationLine = z
  .strictObject({
    id: z.uuid(),
    candidate,
    number: z.string(),
    stage: z.enum(applicationStages),
    submittedAt: moment,
    summary: eligibilitySummary,
    evidence: z.strictObject({ received: z.int(), refused: z.int() }),
    openRequests: z.int(),
  })
  .meta({ id: 'ApplicationLine' });

const condition = z.strictObject({ id: z.string(), text: bilingual });

const applicationsOfIntake = z
  .strictObject({
    intake: intakeView,
    conditions: z.array(condition),
    documents: z.array(z.strictObject({ code: z.string(), title: bilingual })),
    panelMembers: z.int(),
    items: z.array(applicationLine),
  })
  .meta({ id: 'ApplicationsOfIntake' });

/** One file as the staff works on it. */
export const staffApplication = z
  .strictObject({
    id: z.uuid(),
    intake: z.strictObject({ id: z.uuid(), title: z.string(), timeZone: z.string(), place: z.string() }),
    candidate: candidate.extend({ email: z.string() }),
    number: z.string(),
    stage: z.enum(applicationStages),
    submittedAt: moment,
    contact: z.strictObject({ phone: z.string().optional(), address: z.string().optional(), arrangements: z.string().optional() }),
    eligibility: eligibilityNode,
    summary: eligibilitySummary,
    evidence: z.array(evidenceKind),
    requests: z.array(documentRequestView),
  })
  .meta({ id: 'StaffApplication' });

const applications = z.array(z.uuid()).min(1).max(500);
const staff = { roles: ['programme-lead', 'secretary'] } as const;
const ofIntake = z.strictObject({ intake: z.uuid() });
const one = z.strictObject({ application: z.uuid() });
const requestRefusals = { 'application-stage': 409, 'request-due-past': 422, 'evidence-kind-unknown': 404 } as const satisfies Record<RequestRefusal, number>;

export const staffApplicationRoutes = routes({
  list: {
    method: 'GET',
    path: '/staff/intakes/:intake/applications',
    policy: staff,
    params: ofIntake,
    answer: applicationsOfIntake,
    refusals: { 'intake-unknown': 404 },
  },
  export: {
    method: 'GET',
    path: '/staff/intakes/:intake/applications.csv',
    policy: staff,
    params: ofIntake,
    query: z.strictObject({ language: z.enum(['fr', 'en']) }),
    answer: fileAnswer,
    media: 'text/csv',
    refusals: { 'intake-unknown': 404 },
  },
  find: {
    method: 'GET',
    path: '/staff/applications/:application',
    policy: staff,
    params: one,
    answer: staffApplication,
    refusals: { 'application-unknown': 404 },
  },
  /** Asks each of these people for one document, by mail and on their page. */
  request: {
    method: 'POST',
    path: '/staff/intakes/:intake/document-requests',
    policy: staff,
    params: ofIntake,
    body: z.strictObject({ applications, document: code, note: text(1000).optional(), dueOn: day }),
    answer: z.strictObject({ asked: z.array(z.uuid()), left: z.array(z.uuid()) }),
    refusals: { 'intake-unknown': 404, ...requestRefusals },
  },
  /** Sends files to the panel. Those that cannot go stay where they are; nothing is refused to anybody. */
  sendToPanel: {
    method: 'POST',
    path: '/staff/intakes/:intake/panel-files',
    policy: staff,
    params: ofIntake,
    /** Whether those whose conditions are not all met go too: a person's choice, file by file. */
    body: z.strictObject({ applications, whatever: z.boolean() }),
    answer: z.strictObject({ sent: z.array(z.uuid()), left: z.array(z.uuid()) }),
    refusals: { 'intake-unknown': 404, 'panel-empty': 409 },
  },
});
