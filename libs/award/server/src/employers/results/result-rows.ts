import { safeCell } from '#award/domain';
import type { CheckedLine, VerificationAnswer } from '#award/domain/contract';
import { type AwardMessage, awardMessages } from '#award/domain/messages';
import type { Language } from '#kernel';
import { loadSpeaker } from '#platform/icu';

const facts = (found: VerificationAnswer | null, language: Language): readonly string[] => {
  if (found?.answer === 'valid' || found?.answer === 'expired') {
    const { holder, title, awardedOn, number, issuer } = found.certificate;
    return [holder.givenName, holder.familyName, title[language], number, awardedOn, found.validUntil ?? '', issuer.name, ''];
  }
  return found && 'since' in found ? ['', '', '', '', '', '', found.issuer, found.since.slice(0, 10)] : Array<string>(8).fill('');
};

const headings = [
  'line',
  'code',
  'name-given',
  'answer',
  'given-name',
  'family-name',
  'title',
  'number',
  'awarded-on',
  'valid-until',
  'issuer',
  'since',
] as const;

/** The results of a list, its headings first; no cell can be a formula, whatever somebody wrote. */
export const resultRows = async (lines: readonly CheckedLine[], language: Language): Promise<readonly (readonly string[])[]> => {
  const say = await loadSpeaker(awardMessages, language);
  const answerText = ({ answer, fault }: CheckedLine) =>
    fault ? say(`employer.fault.${fault}` satisfies AwardMessage) : answer ? say(`employer.answer.${answer}` satisfies AwardMessage) : '';
  return [
    headings.map((one) => say(`employer.column.${one}` satisfies AwardMessage)),
    ...lines.map((line) => [String(line.line), line.code, line.familyName, answerText(line), ...facts(line.found, language)].map(safeCell)),
  ];
};
