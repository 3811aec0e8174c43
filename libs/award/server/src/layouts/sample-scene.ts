import { type CertificateCode, type DisclosureLevel, type DocumentKind, type LayoutSettings, type PrintedCertificate } from '#award/domain';
import { type AwardMessage, awardMessages } from '#award/domain/messages';
import { type Bilingual, type Instant, type Language, localDate, mark } from '#kernel';
import { loadSpeaker, type Say } from '#platform/icu';
import type { DrawnLayout, PaperScene } from '../documents/scene';

export interface SampleWanted {
  readonly kind: DocumentKind;
  readonly level: DisclosureLevel;
  readonly language: Language;
  readonly jurisdiction: 'FR' | 'QC';
}

const hours = (count: number): number => count * 60;

/** A paper of somebody who does not exist, in a layout that may not be kept yet. */
export const sampleScene = async (wanted: SampleWanted, layout: DrawnLayout, verifyAt: string, createdAt: Instant): Promise<PaperScene> => {
  const [fr, en] = await Promise.all([loadSpeaker(awardMessages, 'fr'), loadSpeaker(awardMessages, 'en')]);
  const both = (key: AwardMessage): Bilingual => ({ fr: fr(key), en: en(key) });
  const { kind, level } = wanted;
  const day = localDate('2026-07-03');
  const unit = (code: string, title: AwardMessage, of: number) => ({ code, title: both(title), minutes: hours(of), result: 'passed' as const });
  return {
    kind,
    level,
    unit: kind === 'unit' ? 'A1' : '',
    printed: printedSample(
      wanted,
      layout.settings,
      { title: both('layout.sample.title'), course: both('document.course') },
      wanted.language === 'fr' ? fr : en,
    ),
    detail: {
      title: both('layout.sample.full-title'),
      programme: layout.settings.programme,
      pathway: both('layout.sample.pathway'),
      units: [
        { ...unit('A1', 'layout.sample.unit-one', 42), mark: mark('14.5') },
        { ...unit('A2', 'layout.sample.unit-two', 56), mark: mark('13') },
        unit('A3', 'layout.sample.unit-three', 28),
      ],
      internshipMinutes: hours(42),
      followedMinutes: hours(161) + 30,
      attendancePercent: 96,
      settledOn: day,
    },
    provisional: false,
    validUntil: null,
    point: { code: '222222222222TTTT' as CertificateCode, verifyAt, scanTo: verifyAt, createdAt },
    credential: '{}',
    layout,
    specimen: true,
  };
};

const printedSample = (
  { language, jurisdiction }: SampleWanted,
  { legalName, place, signatories }: LayoutSettings,
  words: Pick<PrintedCertificate, 'title' | 'course'>,
  say: Say<AwardMessage>,
): PrintedCertificate => ({
  language,
  jurisdiction,
  holder: { givenName: say('layout.sample.given-name'), familyName: say('layout.sample.family-name') },
  ...words,
  minutes: hours(168),
  startedOn: localDate('2026-03-09'),
  endedOn: localDate('2026-06-26'),
  awardedOn: localDate('2026-07-03'),
  number: '2026-0000',
  issuer: { name: legalName, place },
  signatories: signatoriesOf(signatories, [
    { name: say('layout.sample.chair'), role: 'chair' },
    { name: say('layout.sample.lead'), role: 'lead' },
  ]),
});

/** Those of the layout, else the chair of the jury and the lead of the programme. */
export const signatoriesOf = (own: LayoutSettings['signatories'], others: PrintedCertificate['signatories']): PrintedCertificate['signatories'] =>
  own.length ? own.map(({ name, role, signature }) => ({ name, role, ...(signature && { signature }) })) : others;
