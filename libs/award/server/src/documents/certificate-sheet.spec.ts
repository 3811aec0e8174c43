import type { CertificateCode, CertificateDetail, PrintedCertificate } from '#award/domain';
import { instant, localDate } from '#kernel';
import { type CheckPoint, renderCertificate } from './certificate-sheet';

const printed: PrintedCertificate = {
  language: 'fr',
  holder: { givenName: 'Yasmine', familyName: 'Abdi' },
  title: { fr: 'Attestation de réussite', en: 'Attestation of success' },
  course: { fr: 'Formation professionnelle', en: 'Professional training' },
  minutes: 184 * 60,
  startedOn: localDate('2026-03-09'),
  endedOn: localDate('2026-06-26'),
  awardedOn: localDate('2026-07-03'),
  number: '2026-0131',
  issuer: { name: 'Coopérative de formation <des Deux-Rives> & fils', place: 'Québec' },
  signatories: [
    { name: 'Suzanne Petit', role: 'chair' },
    { name: 'Paul Nadeau', role: 'lead' },
  ],
};
const detail: CertificateDetail = {
  title: { fr: 'Attestation de la formation Canari', en: 'Attestation of the Canari course' },
  programme: 'Canari',
  pathway: { fr: 'Formation Canari', en: 'Canari course' },
  units: [],
  settledOn: localDate('2026-07-03'),
};
const point: CheckPoint = {
  code: '7QKM4TRX9HCW2BPD' as CertificateCode,
  verifyAt: 'https://verif.example/verify',
  scanTo: 'https://verif.example/verify/7QKM-4TRX-9HCW-2BPD?k=abcdefghijklmnopqrstuv',
  createdAt: instant('2026-07-03T14:00:00Z'),
};
const draw = async (changes: Partial<PrintedCertificate> = {}) => Buffer.from(await renderCertificate({ ...printed, ...changes }, point, { level: 1, detail, credential: '{}' })).toString('latin1');
const pages = (file: string) => file.match(/\/Type \/Page\b/g)?.length;

describe('the sheet of a certificate', () => {
  it('is one landscape page of at most 45 kB, named by its number alone', async () => {
    const file = await draw();
    expect(pages(file)).toBe(1);
    expect(file).toMatch(/\/MediaBox \[0 0 841\.89 595\.28\]/);
    expect(file.length).toBeLessThan(45_000);
    expect(Buffer.from(file, 'latin1').toString('utf8')).toContain('<rdf:li xml:lang="x-default">Document 2026-0131</rdf:li>');
  });

  it.each([
    ['of 300 letters without a space', { givenName: '', familyName: 'W'.repeat(300) }],
    ['of many words', { givenName: 'Nguyễn Thị '.repeat(13), familyName: 'Ánh-Lefèvre '.repeat(13) }],
  ])('keeps to one page with a name %s', async (_, holder) => {
    expect(pages(await draw({ holder }))).toBe(1);
  });

  it('keeps to one page when those who sign have long names', async () => {
    expect(pages(await draw({ signatories: [{ name: 'W'.repeat(300), role: 'chair' }] }))).toBe(1);
  });

  it('says nothing of dates and hours that nobody knows', async () => {
    const { startedOn, endedOn, minutes, ...known } = printed;
    expect([startedOn, endedOn, minutes]).not.toContain(undefined);
    expect(pages(Buffer.from(await renderCertificate(known, point, { level: 1, detail, credential: '{}' })).toString('latin1'))).toBe(1);
  });
});
