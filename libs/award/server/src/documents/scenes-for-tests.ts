import { type CertificateCode, type CertificateDetail, firstLayout, type PrintedCertificate } from '#award/domain';
import { instant, localDate, mark } from '#kernel';
import type { PaperScene } from './scene';

/** What no paper up to level 1 may hold, in any of its parts. */
export const canary = 'Canari';

const printed: PrintedCertificate = {
  language: 'fr',
  jurisdiction: 'FR',
  holder: { givenName: 'Yasmine', familyName: 'Abdi' },
  title: { fr: 'Attestation de réussite', en: 'Attestation of success' },
  course: { fr: 'Formation professionnelle', en: 'Professional training' },
  minutes: 184 * 60,
  startedOn: localDate('2026-03-09'),
  endedOn: localDate('2026-06-26'),
  awardedOn: localDate('2026-07-03'),
  number: '2026-0131',
  level: { fr: 'Niveau 6', en: 'Level 6 (France)' },
  issuer: { name: 'Coopérative de formation <des Deux-Rives> & fils', place: 'Québec' },
  signatories: [
    { name: 'Suzanne Petit', role: 'chair' },
    { name: 'Paul Nadeau', role: 'lead' },
  ],
};

const detail: CertificateDetail = {
  title: { fr: `Attestation de la formation ${canary}`, en: `Attestation of the ${canary} course` },
  programme: `Programme ${canary}`,
  pathway: { fr: `Formation ${canary}`, en: `${canary} course` },
  units: [
    { code: 'UE1', title: { fr: `Écouter un ${canary}`, en: `Listening to a ${canary}` }, minutes: 1680, credits: 6, result: 'passed', mark: mark('14.5') },
    { code: 'UE2', title: { fr: `Soutenir un ${canary}`, en: `Supporting a ${canary}` }, minutes: 1680, credits: 6, result: 'failed', mark: mark('8.25') },
  ],
  followedMinutes: 131 * 60 + 30,
  internshipMinutes: 35 * 60,
  attendancePercent: 97,
  framework: {
    name: { fr: `Référentiel ${canary}`, en: `${canary} framework` },
    competencies: [{ code: 'a', title: { fr: `Accueillir un ${canary}`, en: `Welcoming a ${canary}` } }],
  },
  settledOn: localDate('2026-07-03'),
};

/** A certificate of level 1, unless said otherwise. */
export const sceneForTests = ({
  printed: otherwise,
  ...changes
}: Partial<Omit<PaperScene, 'printed'>> & { readonly printed?: Partial<PrintedCertificate> } = {}): PaperScene => ({
  kind: 'certificate',
  level: 1,
  unit: '',
  printed: { ...printed, ...otherwise },
  detail,
  provisional: false,
  validUntil: null,
  point: {
    code: '7QKM4TRX9HCW2BPD' as CertificateCode,
    verifyAt: 'https://verif.example/verify',
    scanTo: 'https://verif.example/verify/7QKM-4TRX-9HCW-2BPD?k=abcdefghijklmnopqrstuv',
    createdAt: instant('2026-07-03T14:00:00Z'),
  },
  credential: '{}',
  layout: { version: 0, settings: firstLayout(printed.issuer.name, printed.issuer.place), pictures: new Map() },
  ...changes,
});
