import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import PDFDocument from 'pdfkit';
import { type CertificateCode, firstLayout, type PrintedCertificate } from '#award/domain';
import { instant, localDate } from '#kernel';
import { renderPaper } from '../../libs/award/server/src/documents/render-paper';
import type { PaperScene } from '../../libs/award/server/src/documents/scene';

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

const scene: PaperScene = {
  kind: 'certificate',
  level: 1,
  unit: '',
  printed,
  detail: { title: printed.title, programme: printed.issuer.name, pathway: printed.course, units: [], settledOn: printed.awardedOn },
  provisional: false,
  validUntil: null,
  point,
  credential: '{}',
  layout: { version: 0, settings: firstLayout(printed.issuer.name, printed.issuer.place), pictures: new Map() },
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
export const certificates = () => rateOf(() => renderPaper(scene));
export const barePages = () => rateOf(barePage);
export const certificateBytes = async () => (await renderPaper(scene)).length;
