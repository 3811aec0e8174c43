import { loadSpeaker } from '#platform/icu';
import { localDate, mark } from '#kernel';
import { type CertificateDetail, disclose, disclosureLevels, disclosureSheet, hourOf, type PrintedCertificate } from '#award/domain';
import { awardMessages } from '#award/domain/messages';

const both = (text: string) => ({ fr: `${text} fr`, en: `${text} en` });
const printed: PrintedCertificate = {
  language: 'fr',
  holder: { givenName: 'Yasmine', familyName: 'Abdi' },
  title: both('neutral-title'),
  course: both('neutral-course'),
  minutes: 11_040,
  level: both('level-five'),
  startedOn: localDate('2026-03-09'),
  endedOn: localDate('2026-06-26'),
  awardedOn: localDate('2026-07-03'),
  number: '2026-0131',
  issuer: { name: 'Deux-Rives', place: 'Montréal' },
  signatories: [{ name: 'Petit', role: 'chair' }],
};
const detail: CertificateDetail = {
  title: both('full-title'),
  programme: 'the-programme',
  pathway: both('full-pathway'),
  units: [{ code: 'U1', title: both('unit-one'), mark: mark('14.5') }],
  internshipMinutes: 2520,
  attendancePercent: 97,
  framework: { name: both('framework'), competencies: [{ code: 'C1', title: both('competency-one') }] },
  settledOn: localDate('2026-07-03'),
};
const facts = { printed, detail, validUntil: null };

/** The first level at which each word may be told. */
const words: Readonly<Record<string, number>> = {
  'Deux-Rives': 0,
  2026: 0,
  Yasmine: 1,
  Abdi: 1,
  'neutral-title': 1,
  '2026-0131': 1,
  'level-five': 1,
  'full-title': 2,
  'full-pathway': 2,
  'the-programme': 2,
  'unit-one': 3,
  'competency-one': 3,
};

describe.each(disclosureLevels)('level %i', (level) => {
  it('tells what it may and nothing deeper, whoever draws it', async () => {
    for (const language of ['fr', 'en'] as const) {
      const shown = disclose(level, facts);
      const sheet = JSON.stringify(disclosureSheet(shown, language, await loadSpeaker(awardMessages, language)));
      for (const [word, from] of Object.entries(words)) {
        if (from > level) {
          expect(JSON.stringify(shown)).not.toContain(word);
          expect(sheet).not.toContain(word);
        } else if (!word.startsWith('neutral') || level === 1) expect(sheet).toContain(word);
      }
    }
  });
});

it('says marks as the language writes them', async () => {
  const items = async (language: 'fr' | 'en') =>
    disclosureSheet(disclose(3, facts), language, await loadSpeaker(awardMessages, language)).lists.flatMap((list) => list.items);
  expect(await items('fr')).toContain('unit-one fr : 14,5 sur 20');
  expect(await items('en')).toContain('unit-one en: 14.5 out of 20');
});

it('counts views by the whole hour', () => {
  expect(hourOf(new Date('2026-07-04T09:59:59.999Z')).toISOString()).toBe('2026-07-04T09:00:00.000Z');
});
