import { spokenDay } from '#curriculum/domain';
import { hoursAndMinutes, type Language, minutes } from '#kernel';
import type { Disclosed } from './disclosed';
import type { AwardMessage } from './messages';

export interface SheetLine {
  readonly label: string;
  readonly text: string;
  /** Set larger: the person's name. */
  readonly name?: true;
}

/** A level as it is read: the same lines on the page that somebody opens and in the preview its holder saw before. */
export interface DisclosureSheet {
  readonly lines: readonly SheetLine[];
  readonly lists: readonly { readonly title: string; readonly items: readonly string[] }[];
}

type Speak = (key: AwardMessage, values?: Readonly<Record<string, string | number>>) => string;

export const disclosureSheet = (shown: Disclosed, language: Language, say: Speak): DisclosureSheet => ({
  lines: [
    ...(shown.printed ? printedLines(shown.printed, shown.programme, language, say) : [{ label: say('sheet.year'), text: shown.year }]),
    ...lastLines(shown, language, say),
  ],
  lists: shown.results ? resultLists(shown.results, language, say) : [],
});

const lastLines = ({ issuer, validUntil }: Disclosed, language: Language, say: Speak): SheetLine[] => [
  { label: say('verify.by'), text: issuer },
  ...(validUntil ? [{ label: say('sheet.valid-until'), text: spokenDay(validUntil, language) }] : []),
];

const printedLines = (printed: NonNullable<Disclosed['printed']>, programme: string | undefined, language: Language, say: Speak): SheetLine[] => {
  const { hours, minutes: rest } = hoursAndMinutes(minutes(printed.minutes ?? 0));
  const day = (date: string) => spokenDay(date, language);
  const { qualification, startedOn, endedOn } = printed;
  return [
    { label: say('name'), text: printed.holder, name: true },
    { label: say('verify.certificate'), text: printed.title[language] },
    { label: say('sheet.course'), text: say('document.certificate.course', { course: printed.course[language], hours, minutes: rest }) },
    ...(programme ? [{ label: say('sheet.programme'), text: programme }] : []),
    ...(qualification ? [{ label: say('verify.level'), text: qualification[language] }] : []),
    ...(startedOn && endedOn ? [{ label: say('verify.period'), text: say('verify.from-to', { from: day(startedOn), to: day(endedOn) }) }] : []),
    { label: say('verify.awarded'), text: day(printed.awardedOn) },
    { label: say('document.certificate.number'), text: printed.number },
  ];
};

const resultLists = (results: NonNullable<Disclosed['results']>, language: Language, say: Speak): DisclosureSheet['lists'] =>
  [
    { title: say('sheet.units'), items: results.units.map((unit) => unitText(unit, language, say)) },
    { title: say('sheet.competencies'), items: results.competencies.map((one) => one[language]) },
    { title: say('sheet.practice'), items: practice(results, say) },
  ].filter(({ items }) => items.length > 0);

const unitText = ({ title, result, mark }: NonNullable<Disclosed['results']>['units'][number], language: Language, say: Speak): string => {
  const name = title[language];
  if (mark !== undefined) return say('sheet.unit-marked', { unit: name, mark: mark.replace('.', language === 'fr' ? ',' : '.') });
  return result ? say('sheet.unit-result', { unit: name, result }) : name;
};

const practice = ({ internshipMinutes, attendancePercent }: NonNullable<Disclosed['results']>, say: Speak): string[] => {
  const { hours, minutes: rest } = hoursAndMinutes(minutes(internshipMinutes ?? 0));
  return [
    ...(internshipMinutes ? [say('credential.internship', { hours, minutes: rest })] : []),
    ...(attendancePercent === undefined ? [] : [say('sheet.attendance', { percent: attendancePercent })]),
  ];
};
