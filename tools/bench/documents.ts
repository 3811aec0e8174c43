import { randomBytes } from 'node:crypto';
import { type CertificateCode, certificateCode, codeBytes, firstLayout, printedCode, type PrintedCertificate } from '#award/domain';
import { instant, localDate } from '#kernel';
import { renderPaper } from '../../libs/award/server/src/documents/render-paper';
import type { PaperScene } from '../../libs/award/server/src/documents/scene';
import { bare, takenDown } from './same-page';

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

const names = ['Abdi', 'Tremblay', 'Nguyễn', 'O’Neill', 'García Márquez', 'Ben Youssef', 'Kowalczyk', 'Sørensen', 'Dupont-Lévesque', 'İnan'];
let drawn = 0;

/** Another person each time, with another number and code, as in a cohort. */
const nextScene = (): PaperScene => {
  const code = certificateCode(randomBytes(codeBytes)) ?? point.code;
  const holder = { givenName: `Yasmine ${String.fromCharCode(65 + (drawn % 26))}.`, familyName: names[drawn % names.length] ?? '' };
  drawn++;
  return {
    ...scene,
    printed: { ...printed, holder, number: `2026-${String(drawn).padStart(4, '0')}` },
    point: { ...point, code, scanTo: `https://verif.example/verify/${printedCode(code)}?k=${randomBytes(16).toString('base64url')}` },
  };
};

const page = await takenDown(() => renderPaper(scene));

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

/** Documents for each second of processor time: ours tagged, archived and ready to be sealed; the same page by bare pdfkit. */
export const certificates = () => rateOf(() => renderPaper(nextScene()));
export const barePages = () => rateOf(() => bare(page));
