import { fileAnswer, routes } from '#kernel/contract';
import * as z from 'zod';
import { agreementStages, parties } from '../agreement';
import type { AgreementRefusal } from '../agreement-steps';
import { entryStages } from '../hours-entry';
import { observations, observedAspects } from '../tutor-report';

const name = z.string().trim().normalize('NFC').min(1).max(300);
const text = z.string().trim().normalize('NFC').max(2000);

export const hostOrganisation = z
  .strictObject({ name, address: text, contactName: name, contactEmail: z.email().max(320) })
  .meta({ id: 'HostOrganisationDetails' });
export const hostOrganisationView = z.strictObject({ id: z.uuid(), ...hostOrganisation.shape }).meta({ id: 'HostOrganisation' });

export const agreementTerms = z
  .strictObject({
    host: z.uuid(),
    tutorName: name,
    tutorEmail: z.email().max(320),
    referent: name,
    startsOn: z.iso.date(),
    endsOn: z.iso.date(),
    plannedMinutes: z.int().positive().max(60_000),
    presence: text,
    activities: text,
    competences: text,
    supervision: text,
    allowance: text,
  })
  .meta({ id: 'AgreementTerms' });

const signature = z.strictObject({ party: z.enum(parties), name: z.string(), signedOn: z.iso.date() });

export const entryView = z
  .strictObject({
    id: z.uuid(),
    day: z.iso.date(),
    startsAt: z.string(),
    endsAt: z.string(),
    breakMinutes: z.int(),
    minutes: z.int(),
    activity: z.string(),
    stage: z.enum(entryStages),
    /** Who answered, what they wrote, when; null while it waits. */
    answer: z.strictObject({ name: z.string(), note: z.string(), answeredAt: z.iso.datetime() }).nullable(),
  })
  .meta({ id: 'HoursEntry' });

const hoursDone = z.strictObject({ required: z.int(), noted: z.int(), countersigned: z.int(), remaining: z.int(), complete: z.boolean() });

export const reportInput = z.strictObject({
  observed: z.strictObject(
    Object.fromEntries(observedAspects.map((aspect) => [aspect, z.enum(observations)])) as Record<
      (typeof observedAspects)[number],
      z.ZodEnum<{ [K in (typeof observations)[number]]: K }>
    >,
  ),
  strengths: text,
  nextSteps: text,
  recommends: z.boolean(),
  name,
});

/** An internship as its learner, its programme and the holders of its links see it. */
export const internshipView = z
  .strictObject({
    id: z.uuid(),
    version: z.int(),
    stage: z.enum(agreementStages),
    learner: z.string(),
    programme: z.string(),
    course: z.strictObject({ fr: z.string(), en: z.string() }),
    timeZone: z.string(),
    host: hostOrganisationView.nullable(),
    terms: agreementTerms,
    signatures: z.array(signature),
    hours: hoursDone,
    dailyMaximum: z.int(),
    exclusions: z.array(z.strictObject({ fr: z.string(), en: z.string() })),
    entries: z.array(entryView),
    report: z.strictObject({ ...reportInput.shape, reportedAt: z.iso.datetime() }).nullable(),
    /** Which party the caller may sign for, null for none. */
    signsAs: z.enum(parties).nullable(),
    isStaff: z.boolean(),
  })
  .meta({ id: 'Internship' });

export const internshipLine = z
  .strictObject({
    enrolment: z.uuid(),
    learner: z.string(),
    internship: z.uuid().nullable(),
    stage: z.enum(agreementStages).nullable(),
    host: z.string().nullable(),
    signed: z.array(z.enum(parties)),
    hours: hoursDone.nullable(),
    reported: z.boolean(),
  })
  .meta({ id: 'InternshipLine' });

const one = z.strictObject({ internship: z.uuid() });
const staff = { roles: ['programme-lead', 'secretary'] } as const;

const stepRefusals = {
  'agreement-step-not-possible': 409,
  'agreement-not-to-sign': 409,
  'agreement-already-signed': 409,
  'agreement-already-started': 409,
  'agreement-dates-reversed': 422,
} as const satisfies Record<AgreementRefusal, number>;

export const internshipRoutes = routes({
  hosts: { method: 'GET', path: '/host-organisations', policy: staff, answer: z.strictObject({ items: z.array(hostOrganisationView) }) },
  addHost: {
    method: 'POST',
    path: '/host-organisations',
    policy: staff,
    body: z.strictObject({ organisation: z.uuid(), ...hostOrganisation.shape }),
    answer: hostOrganisationView,
    refusals: { 'organisation-unknown': 404 },
  },
  cohorts: {
    method: 'GET',
    path: '/placement/cohorts',
    policy: staff,
    answer: z.strictObject({ items: z.array(z.strictObject({ id: z.uuid(), title: z.string() })) }),
  },
  ofCohort: {
    method: 'GET',
    path: '/cohorts/:cohort/internships',
    policy: staff,
    params: z.strictObject({ cohort: z.uuid() }),
    answer: z.strictObject({ organisation: z.uuid(), cohort: z.string(), requiredMinutes: z.int(), items: z.array(internshipLine) }),
    refusals: { 'cohort-unknown': 404 },
  },
  prepare: {
    method: 'POST',
    path: '/enrolments/:enrolment/internship',
    policy: staff,
    params: z.strictObject({ enrolment: z.uuid() }),
    body: agreementTerms,
    answer: internshipView,
    refusals: { 'enrolment-unknown': 404, 'host-unknown': 404, 'internship-exists': 409, 'edition-without-internship': 409 },
  },
  mine: { method: 'GET', path: '/my-internships', policy: 'signed-in', answer: z.strictObject({ items: z.array(internshipLine) }) },
  show: { method: 'GET', path: '/internships/:internship', policy: 'signed-in', params: one, answer: internshipView, refusals: { 'internship-unknown': 404 } },
  change: {
    method: 'PUT',
    path: '/internships/:internship',
    policy: staff,
    params: one,
    body: agreementTerms,
    ifMatch: true,
    answer: internshipView,
    refusals: { 'internship-unknown': 404, 'host-unknown': 404, 'changed-meanwhile': 412, 'agreement-step-not-possible': 409 },
  },
  move: {
    method: 'POST',
    path: '/internships/:internship/steps',
    policy: staff,
    params: one,
    body: z.strictObject({ to: z.enum(['draft', 'to-sign', 'completed', 'cancelled']) }),
    answer: internshipView,
    refusals: { 'internship-unknown': 404, ...stepRefusals },
  },
  sign: {
    method: 'POST',
    path: '/internships/:internship/signatures',
    policy: 'signed-in',
    params: one,
    body: z.strictObject({ name }),
    answer: internshipView,
    refusals: { 'internship-unknown': 404, 'not-a-party': 403, ...stepRefusals },
  },
  sendLink: {
    method: 'POST',
    path: '/internships/:internship/links',
    policy: staff,
    params: one,
    body: z.strictObject({ purpose: z.enum(['sign-agreement', 'tutor-internship']) }),
    answer: z.strictObject({ sentTo: z.string(), expiresAt: z.iso.datetime() }),
    refusals: { 'internship-unknown': 404, 'agreement-step-not-possible': 409 },
  },
  withdrawLinks: {
    method: 'DELETE',
    path: '/internships/:internship/links',
    policy: staff,
    params: one,
    answer: z.strictObject({}),
    refusals: { 'internship-unknown': 404 },
  },
  document: {
    method: 'GET',
    path: '/internships/:internship/agreement.pdf',
    policy: 'signed-in',
    params: one,
    query: z.strictObject({ language: z.enum(['fr', 'en']).default('fr') }),
    media: 'application/pdf',
    answer: fileAnswer,
    refusals: { 'internship-unknown': 404 },
  },
});
