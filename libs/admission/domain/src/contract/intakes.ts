import { routes } from '#kernel/contract';
import * as z from 'zod';
import { intakeStages } from '../intake';
import type { IntakeOpeningRefusal, IntakePlanRefusal } from '../intake-edits';
import { bilingual, code, day, filled, moment } from './values';

const contact = z.strictObject({ name: filled(300), role: filled(200), email: z.email().max(320), phone: filled(50).exactOptional() });

const plan = {
  title: filled(200),
  opensOn: day,
  closesOn: day,
  decidesOn: day,
  place: filled(100),
  places: z.int().min(1).max(10_000),
  contacts: z.array(contact).max(5),
  helpLine: filled(500).nullable(),
};

export const intakePlan = z.strictObject(plan).meta({ id: 'IntakePlan' });
export const newIntake = z.strictObject({ organisation: z.uuid(), editionId: z.uuid(), ...plan }).meta({ id: 'NewIntake' });

const pathwayName = z.strictObject({ slug: z.string(), title: bilingual, neutralTitle: bilingual });

const announced = {
  id: z.uuid(),
  pathway: pathwayName,
  provider: z.string(),
  title: z.string(),
  opensOn: day,
  closesOn: day,
  /** The last instant, at the end of that day in `timeZone`, the zone people know by `place`. */
  closesAt: moment,
  decidesOn: day,
  timeZone: z.string(),
  place: z.string(),
  places: z.int(),
  contacts: z.array(contact),
  helpLine: z.string().nullable(),
  takesApplications: z.boolean(),
};

/** An intake as anybody may see it. */
export const intakeAnnouncement = z.strictObject(announced).meta({ id: 'IntakeAnnouncement' });

/** An intake as its organisation sees it. */
export const intakeView = z
  .strictObject({
    ...announced,
    organisation: z.uuid(),
    editionId: z.uuid(),
    stage: z.enum(intakeStages),
    version: z.int(),
    counts: z.strictObject({ drafts: z.int(), sent: z.int() }),
  })
  .meta({ id: 'Intake' });

const editionChoice = z.strictObject({ id: z.uuid(), slug: z.string(), title: bilingual, timeZone: z.string(), jurisdiction: z.enum(['FR', 'QC']) });

const one = z.strictObject({ intake: z.uuid() });
const unknown = { 'intake-unknown': 404 } as const;
const planRefusals = { 'intake-dates': 422, 'intake-frozen': 409, 'places-taken': 409 } as const satisfies Record<IntakePlanRefusal, number>;
const openingRefusals = { 'intake-stage': 409, 'intake-over': 409, 'intake-contact-missing': 422 } as const satisfies Record<IntakeOpeningRefusal, number>;

const lead = { roles: ['programme-lead'] } as const;
const staff = { roles: ['programme-lead', 'secretary'] } as const;

export const intakeRoutes = routes({
  /** Intakes taking applications now or soon; of one pathway, or of all. */
  announced: {
    method: 'GET',
    path: '/intakes',
    policy: 'public',
    query: z.strictObject({ pathway: code.optional() }),
    answer: z.strictObject({ items: z.array(intakeAnnouncement) }),
  },
  announcement: { method: 'GET', path: '/intakes/:intake', policy: 'public', params: one, answer: intakeAnnouncement, refusals: unknown },
  editions: { method: 'GET', path: '/staff/intake-editions', policy: lead, answer: z.strictObject({ items: z.array(editionChoice) }) },
  list: { method: 'GET', path: '/staff/intakes', policy: staff, answer: z.strictObject({ items: z.array(intakeView) }) },
  find: { method: 'GET', path: '/staff/intakes/:intake', policy: staff, params: one, answer: intakeView, refusals: unknown },
  prepare: {
    method: 'POST',
    path: '/staff/intakes',
    policy: lead,
    body: newIntake,
    answer: intakeView,
    refusals: { 'edition-unknown': 404, 'organisation-unknown': 404, 'intake-dates': 422 },
  },
  edit: {
    method: 'PUT',
    path: '/staff/intakes/:intake',
    policy: lead,
    params: one,
    body: intakePlan,
    ifMatch: true,
    answer: intakeView,
    refusals: { ...unknown, ...planRefusals, 'changed-meanwhile': 412 },
  },
  open: { method: 'POST', path: '/staff/intakes/:intake/opening', policy: lead, params: one, answer: intakeView, refusals: { ...unknown, ...openingRefusals } },
  close: {
    method: 'POST',
    path: '/staff/intakes/:intake/closure',
    policy: lead,
    params: one,
    answer: intakeView,
    refusals: { ...unknown, 'intake-stage': 409 },
  },
});
