import type { BrowserContext } from '@playwright/test';
import { ask } from '../session';
import { type Listed, one, plain, type ProductPage, type Reader } from './pages';
import { person } from './visitors';

interface Titled {
  readonly id: string;
  readonly title: string;
}

const CURRENT = 'Promotion d’automne';
const READ = 'Promotion d’hiver';

const titled = async (context: BrowserContext, path: string, title: string): Promise<string> =>
  one(await ask<Listed<Titled>>(context, path), title, (item) => item.title === title).id;

const intakes = async (context: BrowserContext): Promise<readonly ProductPage[]> => {
  const [open, read] = [await titled(context, '/staff/intakes', 'Promotion de printemps prochain'), await titled(context, '/staff/intakes', READ)];
  const { items } = await ask<Listed<{ id: string }>>(context, `/staff/intakes/${open}/applications`);
  return [
    ...plain('/staff/intakes'),
    { name: '/staff/intakes/:intake', at: `/staff/intakes/${open}` },
    { name: '/staff/intakes/:intake when read', at: `/staff/intakes/${read}` },
    { name: '/staff/applications/:application', at: `/staff/applications/${items[0]?.id}` },
  ];
};

const choosing = async (context: BrowserContext): Promise<readonly ProductPage[]> => {
  const [open, read] = [await titled(context, '/staff/intakes', 'Promotion de printemps prochain'), await titled(context, '/staff/intakes', READ)];
  const { items } = await ask<Listed<{ id: string }>>(context, `/staff/intakes/${read}/applications`);
  return [
    ...plain('/staff/intakes/new'),
    { name: '/staff/intakes/:intake/plan', at: `/staff/intakes/${open}/plan` },
    { name: '/staff/intakes/:intake/panel', at: `/staff/intakes/${read}/panel` },
    { name: '/staff/intakes/:intake/selection', at: `/staff/intakes/${read}/selection` },
    { name: '/staff/intakes/:intake/selection/:application', at: `/staff/intakes/${read}/selection/${items[0]?.id}` },
  ];
};

const cohorts = async (context: BrowserContext): Promise<readonly ProductPage[]> => {
  const [current, young] = [await titled(context, '/cohorts', CURRENT), await titled(context, '/cohorts', READ)];
  const timetable = await ask<Listed<{ id: string; stage: string }>>(context, `/cohorts/${current}/timetable`);
  const held = one(timetable, 'half-day held', ({ stage }) => stage === 'countersigned');
  return [
    ...plain('/cohorts'),
    ...['', '/timetable', '/enrolments', '/results'].map((part) => ({ name: `/cohorts/:cohort${part}`, at: `/cohorts/${current}${part}` })),
    // The only date written as digits: how to type one.
    ...['', '/timetable'].map((part) => ({ name: `/cohorts/:cohort${part} not begun`, at: `/cohorts/${young}${part}`, mayShow: /2026-03-09/ })),
    { name: '/sessions/:session held', at: `/sessions/${held.id}` },
  ];
};

interface InternshipLine {
  readonly enrolment: string;
  readonly internship: string | null;
  readonly stage: string | null;
}

const internships = async (context: BrowserContext): Promise<readonly ProductPage[]> => {
  const cohort = await titled(context, '/placement/cohorts', CURRENT);
  const { items } = await ask<Listed<InternshipLine>>(context, `/cohorts/${cohort}/internships`);
  const none = items.find(({ internship }) => !internship);
  const prepared = items.filter(({ internship }, at) => internship && items.findIndex(({ stage }) => stage === items[at]?.stage) === at);
  return [
    { name: '/staff/internships', at: `/staff/internships?cohort=${cohort}` },
    { name: '/staff/enrolments/:enrolment/internship', at: `/staff/enrolments/${none?.enrolment}/internship?cohort=${cohort}` },
    ...prepared.map(({ internship, stage }) => ({ name: `/staff/internships/:internship ${stage}`, at: `/staff/internships/${internship}` })),
  ];
};

const juries = async (context: BrowserContext): Promise<readonly ProductPage[]> => {
  const { items } = await ask<Listed<{ id: string; cohort: string }>>(context, '/deliberations');
  return items.map(({ id, cohort }) => ({ name: `/deliberations/:deliberation of ${cohort}`, at: `/deliberations/${id}` }));
};

const readings = async (context: BrowserContext): Promise<readonly ProductPage[]> => {
  const { items } = await ask<Listed<{ intake: string; application: string; state: string }>>(context, '/panel/files');
  const kinds = items.filter(({ state }, at) => items.findIndex((other) => other.state === state) === at);
  return kinds.map(({ intake, application, state }) => ({ name: `/panel/:intake/files/:application ${state}`, at: `/panel/${intake}/files/${application}` }));
};

const taught = async (context: BrowserContext): Promise<readonly ProductPage[]> => {
  const { items } = await ask<Listed<{ id: string; stage: string; cohort: string }>>(context, '/sessions');
  const kinds = items.filter(({ stage }, at) => items.findIndex((other) => other.stage === stage) === at);
  return [
    ...kinds.map(({ id, stage }) => ({ name: `/sessions/:session ${stage}`, at: `/sessions/${id}` })),
    { name: '/cohorts/:cohort/results for the trainer', at: `/cohorts/${items[0]?.cohort}/results` },
  ];
};

/** What becomes of awards, and what they are printed and signed with. */
const issuing = ['/staff/awards', '/staff/renewals', '/staff/layout', '/staff/keys'] as const;

/** Whoever works for a programme. */
export const staff: readonly Reader[] = [
  person('Paule Nadeau', async (context) => [...plain('/home'), ...(await intakes(context)), ...(await choosing(context))]),
  person('Paule Nadeau', async (context) => [...(await cohorts(context)), ...(await internships(context))]),
  person('Paule Nadeau', async (context) => [...plain('/staff/deliberations', '/staff/team', '/staff/audit'), ...(await juries(context))]),
  person('Paule Nadeau', async () => plain(...issuing)),
  person('Inès Lachance', async (context) => [...plain('/home', '/staff/awards', '/staff/renewals'), ...(await intakes(context))]),
  person('Suzanne Petit', async (context) => [...plain('/home', '/panel', '/deliberations'), ...(await readings(context)), ...(await juries(context))]),
  person('Thomas Okafor', async (context) => [...plain('/home', '/sessions'), ...(await taught(context))]),
  person('Mathilde Ferrand', async () => plain('/home', '/staff/intakes', '/cohorts', '/staff/internships', '/staff/deliberations', '/staff/team', ...issuing)),
];
