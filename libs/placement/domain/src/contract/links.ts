import { routes } from '#kernel/contract';
import * as z from 'zod';
import { hoursRefusals } from './hours';
import { internshipRoutes, internshipView, reportInput } from './internships';

const name = z.string().trim().normalize('NFC').min(1).max(300);
const gone = { 'internship-unknown': 404 } as const;
const { 'not-a-party': _, ...signing } = internshipRoutes.sign.refusals;

/** What the holder of a mailed link sees and does, without an account. */
export const linkRoutes = routes({
  agreement: { method: 'GET', path: '/link/agreement', policy: { link: 'sign-agreement' }, answer: internshipView, refusals: gone },
  signAgreement: {
    method: 'POST',
    path: '/link/agreement/signature',
    policy: { link: 'sign-agreement' },
    body: z.strictObject({ name }),
    answer: internshipView,
    refusals: signing,
  },
  internship: { method: 'GET', path: '/link/internship', policy: { link: 'tutor-internship' }, answer: internshipView, refusals: gone },
  answerHours: {
    method: 'POST',
    path: '/link/internship/answers',
    policy: { link: 'tutor-internship' },
    body: z.strictObject({
      name,
      countersigned: z.array(z.uuid()).max(100),
      sentBack: z.array(z.strictObject({ entry: z.uuid(), note: z.string().trim().normalize('NFC').min(1).max(500) })).max(100),
    }),
    answer: internshipView,
    refusals: { ...gone, 'entry-unknown': 404, 'nothing-answered': 422, ...hoursRefusals },
  },
  report: {
    method: 'POST',
    path: '/link/internship/report',
    policy: { link: 'tutor-internship' },
    body: reportInput,
    answer: internshipView,
    refusals: { ...gone, 'report-already-given': 409, 'internship-not-active': 409 },
  },
});
