import type { CertificateDetail, CertifiedUnit } from '#award/domain';
import type { KnownFacts, PathwayEdition, TeachingUnit } from '#curriculum/domain';
import type { LocalDate } from '#kernel';
import type { FollowedFacts } from '../file-facts';

/** What the deeper levels may tell, as the edition words it and the file shows it on the day of issue. */
export const detailOf = (edition: PathwayEdition, known: FollowedFacts, programme: string, settledOn: LocalDate): CertificateDetail => {
  const { award } = edition;
  const overall = known.attendance?.['overall'];
  const internship = known.minutes?.internship;
  const followed = (known.attendedMinutes ?? 0) + (internship ?? 0);
  return {
    title: award.title,
    programme,
    pathway: edition.title,
    units: edition.units.map((unit) => certifiedUnit(unit, known)),
    ...(internship !== undefined && { internshipMinutes: internship }),
    ...(followed > 0 && { followedMinutes: followed }),
    // Rounded down: nobody is said to have attended more than they did.
    ...(overall?.counted && { attendancePercent: Math.floor((overall.present * 100) / overall.counted) }),
    ...(award.framework && {
      framework: {
        name: award.framework.name,
        ...(award.framework.address && { address: award.framework.address }),
        competencies: award.framework.competencies,
      },
    }),
    settledOn,
  };
};

const certifiedUnit = ({ code, title, minutes, credits }: TeachingUnit, { units, marks }: KnownFacts): CertifiedUnit => {
  const total = Object.values(minutes).reduce((sum, one) => sum + one, 0);
  const passed = units?.[code];
  const mark = marks?.[code];
  return {
    code,
    title,
    ...(total > 0 && { minutes: total }),
    ...(credits !== undefined && { credits }),
    ...(passed !== undefined && { result: passed ? ('passed' as const) : ('failed' as const) }),
    ...(mark !== undefined && { mark }),
  };
};
