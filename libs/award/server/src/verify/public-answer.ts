import type { PrintedCertificate, Verification } from '#award/domain';
import type { VerificationAnswer } from '#award/domain/contract';

/** What a program learns: what the page shows, no more. */
export const publicAnswer = (verification: Verification): VerificationAnswer => {
  switch (verification.answer) {
    case 'valid':
      return { answer: 'valid', certificate: shown(verification.printed), validUntil: verification.validUntil, provisional: verification.provisional };
    case 'expired':
      return { answer: 'expired', certificate: shown(verification.printed), validUntil: verification.validUntil };
    case 'revoked':
    case 'suspended':
    case 'superseded':
      return { answer: verification.answer, since: verification.since, issuer: verification.issuer };
    default:
      return { answer: 'unknown' };
  }
};

const shown = ({ holder, title, course, minutes, level, startedOn, endedOn, awardedOn, number, issuer }: PrintedCertificate) => ({
  holder: { givenName: holder.givenName, familyName: holder.familyName },
  title,
  course,
  ...(minutes !== undefined && { minutes }),
  ...(level && { level }),
  ...(startedOn && { startedOn }),
  ...(endedOn && { endedOn }),
  awardedOn,
  number,
  issuer: { name: issuer.name, place: issuer.place },
});
