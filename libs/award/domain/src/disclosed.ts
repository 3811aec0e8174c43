import { type Bilingual, type LocalDate, markText } from '#kernel';
import type { CertificateDetail, DisclosureLevel } from './disclosure';
import { holderName, type PrintedCertificate } from './printed-certificate';

interface DisclosedUnit {
  readonly code: string;
  readonly title: Bilingual;
  readonly minutes?: number | undefined;
  readonly result?: 'passed' | 'failed' | undefined;
  /** Out of 20, with a point. */
  readonly mark?: string | undefined;
}

/** What one level tells, and nothing else: what is not here cannot be shown by a page that is given it. */
export interface Disclosed {
  readonly level: DisclosureLevel;
  /** The legal entity. */
  readonly issuer: string;
  readonly year: string;
  readonly validUntil: string | null;
  /** From level 1. */
  readonly printed?:
    | {
        readonly holder: string;
        readonly title: Bilingual;
        readonly course: Bilingual;
        readonly minutes?: number | undefined;
        readonly qualification?: Bilingual | undefined;
        readonly startedOn?: string | undefined;
        readonly endedOn?: string | undefined;
        readonly awardedOn: string;
        readonly number: string;
      }
    | undefined;
  /** From level 2. */
  readonly programme?: string | undefined;
  /** Level 3. */
  readonly results?:
    | {
        readonly units: readonly DisclosedUnit[];
        readonly competencies: readonly Bilingual[];
        readonly internshipMinutes?: number | undefined;
        readonly attendancePercent?: number | undefined;
      }
    | undefined;
}

export interface DisclosableFacts {
  readonly printed: PrintedCertificate;
  readonly detail: CertificateDetail;
  readonly validUntil: LocalDate | null;
}

/** The facts of a level, as the credential of that level signs them. */
export const disclose = (level: DisclosureLevel, { printed, detail, validUntil }: DisclosableFacts): Disclosed => ({
  level,
  issuer: printed.issuer.name,
  year: printed.awardedOn.slice(0, 4),
  validUntil,
  ...(level >= 1 && { printed: printedAt(level, printed, detail) }),
  ...(level >= 2 && { programme: detail.programme }),
  ...(level === 3 && { results: resultsIn(detail) }),
});

const printedAt = (level: DisclosureLevel, printed: PrintedCertificate, detail: CertificateDetail): NonNullable<Disclosed['printed']> => {
  const { minutes, level: qualification, startedOn, endedOn, awardedOn, number } = printed;
  return {
    holder: holderName(printed),
    title: level === 1 ? printed.title : detail.title,
    course: level === 1 ? printed.course : detail.pathway,
    ...(minutes !== undefined && { minutes }),
    ...(qualification && { qualification }),
    ...(startedOn && { startedOn }),
    ...(endedOn && { endedOn }),
    awardedOn,
    number,
  };
};

const resultsIn = ({ units, framework, internshipMinutes, attendancePercent }: CertificateDetail): NonNullable<Disclosed['results']> => ({
  units: units.map(({ code, title, minutes, result, mark }) => ({
    code,
    title,
    ...(minutes !== undefined && { minutes }),
    ...(result && { result }),
    ...(mark !== undefined && { mark: markText(mark) }),
  })),
  competencies: framework?.competencies.map(({ title }) => title) ?? [],
  ...(internshipMinutes !== undefined && { internshipMinutes }),
  ...(attendancePercent !== undefined && { attendancePercent }),
});
