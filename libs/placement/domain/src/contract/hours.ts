import { routes } from '#kernel/contract';
import * as z from 'zod';
import type { HoursRefusal } from '../hours-entry';
import { internshipView } from './internships';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const dayNoted = z
  .strictObject({
    day: z.iso.date(),
    startsAt: time,
    endsAt: time,
    breakMinutes: z.int().min(0).max(720),
    activity: z.string().trim().normalize('NFC').min(1).max(1500),
  })
  .meta({ id: 'DayNoted' });

export const hoursRefusals = {
  'internship-not-active': 409,
  'day-to-come': 422,
  'day-outside-agreement': 422,
  'day-before-signatures': 422,
  'times-reversed': 422,
  'break-too-long': 422,
  'day-too-long': 422,
  'times-overlap': 409,
  'entry-not-noted': 409,
} as const satisfies Record<HoursRefusal, number>;

export const hoursRoutes = routes({
  note: {
    method: 'POST',
    path: '/internships/:internship/entries',
    policy: 'signed-in',
    params: z.strictObject({ internship: z.uuid() }),
    body: dayNoted,
    answer: internshipView,
    refusals: { 'internship-unknown': 404, ...hoursRefusals },
  },
  withdraw: {
    method: 'POST',
    path: '/internships/:internship/entries/:entry/withdrawal',
    policy: 'signed-in',
    params: z.strictObject({ internship: z.uuid(), entry: z.uuid() }),
    answer: internshipView,
    refusals: { 'internship-unknown': 404, 'entry-unknown': 404, ...hoursRefusals },
  },
});
