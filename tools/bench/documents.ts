import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import PDFDocument from 'pdfkit';
import type { CertificateCode, PrintedCertificate } from '#award/domain';
import { instant, localDate } from '#kernel';
import { renderCertificate } from '../../libs/award/server/src/documents/certificate-sheet';

const printed: PrintedCertificate = {
  language: 'fr',
  holder: { givenName: 'Yasmine', familyName: 'Abdi' },
  title: { fr: 'Attestation de réussite', en: 'Attestation of success' },
  course: { fr: 'Formation professionnelle', en: 'Professional training' },
  minutes: 184 * 60,
  awardedOn: localDate('2026-07-03'),
  number: '2026-0131',
  issuer: { name: 'Réseau des Érables', place: 'Québec' },
  signatories: [{ name: 'Suzanne Petit', role: 'chair' }],
};
const point = {
  code: '7QKM4TRX9HCW2BPD' as CertificateCode,
  verifyAt: 'https://verif.example/verify',
  scanTo: 'https://verif.example/verify/7QKM-4TRX-9HCW-2BPD?k=abcdefghijklmnopqrstuv',
  createdAt: instant('2026-07-03T14:00:00Z'),
};

const font = fontkit.create(
  readFileSync(createRequire(import.meta.url).resolve('@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf')),
);

/** The same words on a bare page: one shared parsed font, no tags, no square. */
const barePage = () =>
  new Promise<void>((done) => {
    const page = new PDFDocument({ size: 'A4', layout: 'landscape', font: '' });
    page.on('data', () => undefined).on('end', () => done());
    page.font(font as never).fontSize(12);
    for (const text of [
      'Réseau des Érables',
      'Québec',
      'Attestation de réussite',
      'Yasmine Abdi',
      'Formation professionnelle',
      '184 h',
      '3 juillet 2026',
      'Suzanne Petit',
      '7QKM 4TRX 9HCW 2BPD',
    ])
      page.text(text);
    page.end();
  });

const rateOf = async (draw: () => Promise<unknown>): Promise<{ rate: number }> => {
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  let count = 0;
  while (performance.now() - began < 2000) {
    await draw();
    count++;
  }
  const used = process.cpuUsage(cpu);
  return { rate: (count * 1e6) / (used.user + used.system) };
};

/** Documents for each second of processor time. */
export const certificates = () => rateOf(() => renderCertificate(printed, point));
export const barePages = () => rateOf(barePage);
export const certificateBytes = async () => (await renderCertificate(printed, point)).length;
