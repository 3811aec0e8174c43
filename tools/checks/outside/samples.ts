import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DisclosureLevel, DocumentKind } from '#award/domain';
import { sealPdf } from '#platform/documents';
import { makeTestAuthority } from '#platform/test-authority';
import { renderPaper } from '../../../libs/award/server/src/documents/render-paper';
import { sceneForTests } from '../../../libs/award/server/src/documents/scenes-for-tests';

interface Sample {
  readonly kind: DocumentKind;
  readonly level: DisclosureLevel;
  readonly unit?: string;
  readonly language?: 'fr' | 'en';
  readonly holder?: { readonly givenName: string; readonly familyName: string };
}

const samples: readonly (readonly [name: string, sample: Sample])[] = [
  ...([0, 1, 2, 3] as const).map((level) => [`certificate-L${level}`, { kind: 'certificate', level }] as const),
  ['certificate-en', { kind: 'certificate', level: 1, language: 'en' }],
  ['attestation-L1', { kind: 'attestation', level: 1 }],
  ['completion-L1', { kind: 'completion', level: 1 }],
  ['unit-L2', { kind: 'unit', level: 2, unit: 'UE1' }],
  ['transcript-L3', { kind: 'transcript', level: 3 }],
  ['name-arabic', { kind: 'certificate', level: 1, holder: { givenName: 'محمد', familyName: 'أحمد' } }],
  ['name-hebrew', { kind: 'certificate', level: 1, holder: { givenName: 'דוד', familyName: 'כהן' } }],
  ['name-chinese', { kind: 'certificate', level: 1, holder: { givenName: '小明', familyName: '王' } }],
  ['name-korean', { kind: 'certificate', level: 1, holder: { givenName: '민준', familyName: '김' } }],
  ['name-vietnamese', { kind: 'certificate', level: 1, holder: { givenName: 'Thị Ánh', familyName: 'Nguyễn' } }],
];

const pemOf = (certificate: Uint8Array): string =>
  `-----BEGIN CERTIFICATE-----\n${Buffer.from(certificate)
    .toString('base64')
    .replace(/.{64}(?=.)/g, '$&\n')}\n-----END CERTIFICATE-----\n`;

/** Papers of every kind as they are issued, the same as PDF/A-1b, and the root of an authority made for them. */
export const writeSamples = async (directory: string): Promise<void> => {
  const { root, signer } = await makeTestAuthority();
  for (const folder of ['papers', 'papers-a1b', 'roots']) mkdirSync(join(directory, folder), { recursive: true });
  writeFileSync(join(directory, 'roots', 'root.pem'), pemOf(root));
  for (const [name, { kind, level, unit = '', language = 'fr', holder }] of samples) {
    const scene = sceneForTests({ kind, level, unit, printed: { language, ...(holder && { holder }) } });
    for (const [folder, conformance] of [['papers', 'PDF/A-3a'] as const, ['papers-a1b', 'PDF/A-1b'] as const])
      writeFileSync(join(directory, folder, `${name}.pdf`), await sealPdf(await renderPaper(scene, conformance), signer));
  }
};
