import { instant } from '#kernel';
import { Sheet } from '../../sheet';
import { textStyles } from '../../text-style';

export const signedOn = '2026-07-03T14:00:00Z';

/** A small document ready to be sealed. */
export const prepared = (name: string, withSeal = true): Promise<Uint8Array> => {
  const sheet = Sheet.open({
    language: 'fr',
    title: 'Certificat 2026-0131',
    author: 'Coopérative des Deux-Rives',
    createdAt: instant(signedOn),
    attachments: [{ name: 'credential.json', mediaType: 'application/vc', bytes: Buffer.from(`{"name":"${name}"}`), description: 'Justificatif' }],
    ...(withSeal && { seal: { name: 'Coopérative des Deux-Rives', reason: 'Certification', place: 'Lyon' } }),
  });
  sheet.text('H1', name, textStyles.title);
  return sheet.close();
};
