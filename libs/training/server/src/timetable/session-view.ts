import type { LoadedEdition } from '#curriculum/server';
import type { Person } from '#identity/server';
import { type AccountId, timeOf } from '#kernel';
import { nameOf } from '../cohorts/enrolment-view';
import type { VersionedSession } from './sessions.repository';

type Names = ReadonlyMap<AccountId, Pick<Person, 'givenName' | 'familyName'>>;

/** A session as pages show it, its times on the wall of the cohort's zone. */
export const sessionView = (session: VersionedSession, { units }: Pick<LoadedEdition, 'units'>, zone: string, names: Names) => ({
  id: session.id,
  cohort: session.cohort,
  unit: session.unit,
  unitTitle: units.find(({ code }) => code === session.unit)?.title ?? { fr: session.unit, en: session.unit },
  day: session.day,
  half: session.half,
  from: timeOf(session.startsAt, zone),
  to: timeOf(session.endsAt, zone),
  place: session.place,
  onlineLink: session.onlineLink,
  trainer: session.trainer && { account: session.trainer, ...nameOf(names, session.trainer) },
  stage: session.stage,
  version: session.version,
});

export const trainersOf = (sessions: readonly VersionedSession[]): readonly AccountId[] => sessions.flatMap(({ trainer }) => trainer ?? []);
