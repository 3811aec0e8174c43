import { localDate } from '#kernel';
import type { CertificateDetail } from './disclosure';
import { lackingFor, papersOffered } from './papers-offered';
import type { PrintedCertificate } from './printed-certificate';

const words = { fr: 'mots', en: 'words' };
const day = localDate('2026-07-03');
const printed: PrintedCertificate = {
  language: 'fr',
  holder: { givenName: 'Yasmine', familyName: 'Abdi' },
  title: words,
  course: words,
  startedOn: day,
  endedOn: day,
  awardedOn: day,
  number: '2026-0001',
  issuer: { name: 'Deux-Rives', place: 'Lyon' },
  signatories: [{ name: 'Suzanne Petit', role: 'chair' }],
};
const detail: CertificateDetail = {
  title: words,
  programme: 'Deux-Rives',
  pathway: words,
  units: [
    { code: 'UE1', title: words, result: 'passed' },
    { code: 'UE2', title: words, result: 'failed' },
  ],
  followedMinutes: 600,
  settledOn: day,
};
const names = (facts: Parameters<typeof papersOffered>[0]) => papersOffered(facts).map(({ kind, level, unit }) => `${kind}-L${level}${unit && `-${unit}`}`);

describe('the papers of a certificate', () => {
  it('are all there when everything is known', () =>
    expect(names({ jurisdiction: 'FR', detail, printed })).toEqual([
      ...['certificate-L0', 'certificate-L1', 'certificate-L2', 'certificate-L3', 'attestation-L1', 'attestation-L2'],
      ...['completion-L1', 'completion-L2', 'unit-L2-UE1', 'unit-L3-UE1', 'transcript-L3'],
    ]));

  it('of Quebec have no certificat de réalisation', () =>
    expect(names({ jurisdiction: 'QC', detail, printed }).filter((name) => name.startsWith('completion'))).toEqual([]));

  it.each([
    ['completion', { detail: { ...detail, followedMinutes: 0 } }, ['followed']],
    ['completion', { printed: { ...printed, startedOn: undefined, endedOn: undefined } }, ['started', 'ended']],
    ['attestation', { printed: { ...printed, signatories: [] } }, ['signatory']],
    ['transcript', { detail: { ...detail, units: [{ code: 'UE1', title: words }] } }, ['results']],
    ['certificate', { printed: { ...printed, issuer: { name: '', place: '' } } }, ['issuer']],
  ] as const)('of kind %s say what they lack', (kind, changes, lacking) => {
    const facts = { jurisdiction: 'FR', detail, printed, ...changes } as Parameters<typeof papersOffered>[0];
    expect(lackingFor(kind, facts)).toEqual(lacking);
    expect(names(facts).some((name) => name.startsWith(kind))).toBe(false);
  });
});
