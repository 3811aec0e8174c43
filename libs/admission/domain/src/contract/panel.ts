import { routes } from '#kernel/contract';
import * as z from 'zod';
import type { ReadersRefusal } from '../panel';
import { readingStages } from '../panel-reading';

const oneIntake = z.strictObject({ intake: z.uuid() });
const lead = { roles: ['programme-lead'] } as const;

export const panelMemberView = z
  .strictObject({
    account: z.uuid(),
    name: z.string(),
    /** Files this member is asked to read, and how many of them are done. */
    asked: z.number().int(),
    given: z.number().int(),
  })
  .meta({ id: 'PanelMember' });

const readerView = z.strictObject({ account: z.uuid(), name: z.string(), third: z.boolean(), given: z.boolean(), recused: z.boolean() });

export const panelFileView = z
  .strictObject({ application: z.uuid(), number: z.string(), stage: z.enum(readingStages), readers: z.array(readerView) })
  .meta({ id: 'PanelFile' });

/** Who reads what and how far that is; no score is in it. */
export const panelView = z
  .strictObject({
    intake: z.strictObject({ id: z.uuid(), title: z.string(), decidesOn: z.iso.date(), timeZone: z.string(), place: z.string() }),
    assessors: z.number().int(),
    members: z.array(panelMemberView),
    /** Accounts that hold the panel's role in the organisation and do not sit on this panel yet. */
    others: z.array(z.strictObject({ account: z.uuid(), name: z.string() })),
    files: z.array(panelFileView),
  })
  .meta({ id: 'Panel' });

const selectionRefusals = { 'intake-unknown': 404, 'selection-not-by-panel': 409 } as const;

const readersRefusals = {
  'reader-not-on-panel': 409,
  'reader-is-tied': 409,
  'reading-already-given': 409,
  'readers-miscounted': 422,
} as const satisfies Record<ReadersRefusal, number>;

export const panelRoutes = routes({
  show: { method: 'GET', path: '/intakes/:intake/panel', policy: lead, params: oneIntake, answer: panelView, refusals: selectionRefusals },
  name: {
    method: 'POST',
    path: '/intakes/:intake/panel/members',
    policy: lead,
    params: oneIntake,
    body: z.strictObject({ account: z.uuid() }),
    answer: panelView,
    refusals: { ...selectionRefusals, 'member-unknown': 404 },
  },
  remove: {
    method: 'DELETE',
    path: '/intakes/:intake/panel/members/:account',
    policy: lead,
    params: oneIntake.extend({ account: z.uuid() }),
    answer: panelView,
    refusals: { ...selectionRefusals, 'member-unknown': 404, 'member-has-files': 409 },
  },
  spread: {
    method: 'POST',
    path: '/intakes/:intake/panel/readings',
    policy: lead,
    params: oneIntake,
    answer: panelView,
    refusals: { ...selectionRefusals, 'panel-too-small': 409 },
  },
  assign: {
    method: 'PUT',
    path: '/intakes/:intake/panel/files/:application',
    policy: lead,
    params: oneIntake.extend({ application: z.uuid() }),
    body: z.strictObject({ readers: z.array(z.uuid()).max(5) }),
    answer: panelView,
    refusals: { ...selectionRefusals, ...readersRefusals, 'application-unknown': 404 },
  },
  askThird: {
    method: 'POST',
    path: '/intakes/:intake/panel/files/:application/third-reading',
    policy: lead,
    params: oneIntake.extend({ application: z.uuid() }),
    body: z.strictObject({ reader: z.uuid() }),
    answer: panelView,
    refusals: { ...selectionRefusals, 'application-unknown': 404, 'reader-not-on-panel': 409, 'reader-is-tied': 409, 'third-reading-not-needed': 409 },
  },
});
