import type { AccountId, Language, LocalDate, Minutes, OrganisationId } from '#kernel';
import type { AgreementId, HostOrganisationId, HoursEntry, HoursEntryId, Party, PlacementAgreement } from '#placement/domain';
import type { AgreementSignatureRow, HoursAnswerRow, HoursEntryRow, PlacementAgreementRow, TutorReportRow } from './rows';

/** One internship with all that belongs to it, as it was read in one transaction. */
export interface InternshipFile {
  readonly agreement: PlacementAgreement;
  readonly organisation: OrganisationId;
  readonly enrolment: string;
  readonly account: AccountId;
  readonly editionId: string;
  readonly language: Language;
  readonly timeZone: string;
  readonly entries: readonly NotedEntry[];
  readonly report: TutorReportRow | undefined;
}

/** An entry with its words and the tutor's answer. */
export interface NotedEntry extends HoursEntry {
  readonly activity: string;
  readonly answer: HoursAnswerRow | undefined;
}

const toTerms = ({
  host,
  tutorName,
  tutorEmail,
  referent,
  startsOn,
  endsOn,
  plannedMinutes,
  presence,
  activities,
  competences,
  supervision,
  allowance,
}: PlacementAgreementRow) => ({
  host: host as HostOrganisationId,
  tutorName,
  tutorEmail,
  referent,
  startsOn: startsOn as LocalDate,
  endsOn: endsOn as LocalDate,
  plannedMinutes: plannedMinutes as Minutes,
  presence,
  activities,
  competences,
  supervision,
  allowance,
});

const toEntry = (row: HoursEntryRow, answer: HoursAnswerRow | undefined): NotedEntry => ({
  id: row.id as HoursEntryId,
  stage: row.stage,
  day: row.day as LocalDate,
  startsAt: row.startsAt,
  endsAt: row.endsAt,
  breakMinutes: row.breakMinutes as Minutes,
  activity: row.activity,
  answer,
});

export interface FileRows {
  readonly row: PlacementAgreementRow;
  readonly signatures: readonly AgreementSignatureRow[];
  readonly entries: readonly HoursEntryRow[];
  readonly answers: readonly HoursAnswerRow[];
  readonly reports: readonly TutorReportRow[];
}

export const toFile = ({ row, signatures, entries, answers, reports }: FileRows): InternshipFile => ({
  agreement: {
    id: row.id as AgreementId,
    stage: row.stage,
    version: row.version,
    terms: toTerms(row),
    signatures: signatures
      .filter(({ agreement, version }) => agreement === row.id && version === row.version)
      .map(({ party, name, signedOn }): { party: Party; name: string; signedOn: LocalDate } => ({ party, name, signedOn: signedOn as LocalDate })),
  },
  organisation: row.organisation as OrganisationId,
  enrolment: row.enrolment,
  account: row.account as AccountId,
  editionId: row.editionId,
  language: row.language,
  timeZone: row.timeZone,
  entries: entries
    .filter(({ agreement }) => agreement === row.id)
    .map((entry) =>
      toEntry(
        entry,
        answers.find(({ entry: answered }) => answered === entry.id),
      ),
    ),
  report: reports.find(({ agreement }) => agreement === row.id),
});
