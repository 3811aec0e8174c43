import { type CertificateDetail, type DisclosureLevel, holderName, type PrintedCertificate } from '#award/domain';
import { type AwardMessage, awardMessages } from '#award/domain/messages';
import { hoursAndMinutes, type Language, type LocalDate, markText, minutes } from '#kernel';
import { badgeContexts, type JsonObject, type UnsignedCredential } from '#platform/credential-format';
import { loadSpeaker, type Say } from '#platform/icu';

/** The names a credential goes by: all random, none shared with another level. */
export interface CredentialNames {
  readonly id: string;
  readonly subject: string;
  readonly achievement: string;
}

/** Where the state of a credential is published. */
export interface StatusEntry {
  readonly list: string;
  readonly position: number;
}

export interface CredentialFacts {
  readonly printed: PrintedCertificate;
  readonly detail: CertificateDetail;
  readonly validUntil: LocalDate | null;
}

type Part = JsonObject;

const uuid = (id: string): string => `urn:uuid:${id}`;
const dayStart = (day: LocalDate): string => `${day}T00:00:00Z`;
const dayEnd = (day: LocalDate): string => `${day}T23:59:59Z`;

/**
 * An Open Badges 3.0 credential that tells as much as its level allows, in the language of the paper. Times are whole days, and
 * at level 0 the year alone: what is finer could tie two levels together.
 */
export const credentialContent = async (
  level: DisclosureLevel,
  facts: CredentialFacts,
  names: CredentialNames,
  issuer: string,
  status: StatusEntry,
): Promise<UnsignedCredential> => {
  const { printed, validUntil } = facts;
  const say = await loadSpeaker(awardMessages, printed.language);
  const since = level === 0 ? yearStart(printed.awardedOn) : printed.awardedOn;
  return {
    '@context': [...badgeContexts],
    id: uuid(names.id),
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: titleAt(level, facts, say),
    issuer: { id: issuer, type: ['Profile'], name: printed.issuer.name, ...(level >= 2 && { description: facts.detail.programme }) },
    validFrom: dayStart(since),
    ...(level > 0 && { awardedDate: dayStart(printed.awardedOn) }),
    ...(validUntil && { validUntil: dayEnd(validUntil) }),
    credentialSubject: subjectOf(level, facts, names, issuer, say),
    credentialStatus: {
      id: `${status.list}#${status.position}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: String(status.position),
      statusListCredential: status.list,
    },
  };
};

/** What the credential is called at this level, in the language of the paper. */
export const titleAt = (level: DisclosureLevel, { printed, detail }: CredentialFacts, say: Say<AwardMessage>): string => {
  if (level === 0) return say('credential.authentic');
  return (level === 1 ? printed.title : detail.title)[printed.language];
};

const yearStart = (day: LocalDate): LocalDate => `${day.slice(0, 4)}-01-01` as LocalDate;

const subjectOf = (level: DisclosureLevel, facts: CredentialFacts, names: CredentialNames, issuer: string, say: Say<AwardMessage>): Part => {
  const { printed } = facts;
  const { startedOn, endedOn } = printed;
  return {
    id: uuid(names.subject),
    type: ['AchievementSubject'],
    ...(level > 0 && {
      identifier: [{ type: 'IdentityObject', hashed: false, identityHash: holderName(printed), identityType: 'name' }],
      ...(startedOn && { activityStartDate: dayStart(startedOn) }),
      ...(endedOn && { activityEndDate: dayEnd(endedOn) }),
    }),
    achievement: achievementOf(level, facts, names, issuer, say),
    ...(level === 3 && resultsOf(facts, names, say)),
  };
};

const achievementOf = (level: DisclosureLevel, facts: CredentialFacts, names: CredentialNames, issuer: string, say: Say<AwardMessage>): Part => {
  const { printed, detail } = facts;
  const { language } = printed;
  return {
    id: uuid(names.achievement),
    type: ['Achievement'],
    achievementType: 'Certificate',
    name: titleAt(level, facts, say),
    description: descriptionAt(level, facts, say),
    criteria: { narrative: say(level === 0 ? 'credential.criteria.authentic' : 'credential.criteria') },
    inLanguage: language,
    ...(level >= 2 && { creator: { id: issuer, type: ['Profile'], name: detail.programme }, fieldOfStudy: detail.pathway[language] }),
    ...(level === 3 && { alignment: alignmentOf(detail, language, names), resultDescription: unitDescriptions(detail, language, names) }),
  };
};

const descriptionAt = (level: DisclosureLevel, { printed, detail }: CredentialFacts, say: Say<AwardMessage>): string => {
  if (level === 0) return say('credential.authentic.description', { year: printed.awardedOn.slice(0, 4) });
  const { hours, minutes: rest } = hoursAndMinutes(minutes(printed.minutes ?? 0));
  const course = say('document.certificate.course', { course: (level === 1 ? printed.course : detail.pathway)[printed.language], hours, minutes: rest });
  return printed.level ? `${course}. ${printed.level[printed.language]}` : course;
};

/** The competence framework when the edition has one, else its units: what the holder showed. */
const alignmentOf = ({ framework, units }: CertificateDetail, language: Language, names: CredentialNames): readonly Part[] =>
  (framework?.competencies ?? units).map(({ code, title }) => ({
    type: ['Alignment'],
    targetName: title[language],
    targetCode: code,
    targetUrl: framework?.address ?? uuid(names.achievement),
    ...(framework && { targetFramework: framework.name[language], targetType: 'CFItem' }),
  }));

const unitId = (names: CredentialNames, code: string): string => `${uuid(names.achievement)}#${encodeURIComponent(code)}`;

const unitDescriptions = ({ units }: CertificateDetail, language: Language, names: CredentialNames): readonly Part[] =>
  units.map(({ code, title, mark }) => ({
    id: unitId(names, code),
    type: ['ResultDescription'],
    name: title[language],
    resultType: mark === undefined ? 'Status' : 'RawScore',
    ...(mark !== undefined && { valueMin: '0', valueMax: '20' }),
  }));

const resultsOf = ({ detail }: CredentialFacts, names: CredentialNames, say: Say<AwardMessage>): Part => {
  const { hours, minutes: rest } = hoursAndMinutes(minutes(detail.internshipMinutes ?? 0));
  const result = detail.units.flatMap(({ code, result: passed, mark }): Part[] => {
    if (mark !== undefined) return [{ type: ['Result'], resultDescription: unitId(names, code), value: markText(mark) }];
    return passed ? [{ type: ['Result'], resultDescription: unitId(names, code), status: passed === 'passed' ? 'Completed' : 'Failed' }] : [];
  });
  return {
    ...(result.length && { result }),
    ...(detail.internshipMinutes && { narrative: say('credential.internship', { hours, minutes: rest }) }),
  };
};
