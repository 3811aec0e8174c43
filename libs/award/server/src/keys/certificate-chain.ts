import { createHash, X509Certificate } from 'node:crypto';

/** Certificates in DER as PEM, in the same order. */
export const pemOf = (chain: readonly Uint8Array[]): string => chain.map((der) => new X509Certificate(der).toString()).join('');

/** The certificates of a PEM text, in its order. Throws on what is no certificate. */
export const certificatesIn = (pem: string): X509Certificate[] =>
  (pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []).map((one) => new X509Certificate(one));

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What people recognise somebody by in a certificate: the common name, else all of it. */
export const nameIn = (subject: string): string => /^CN=(.*)$/m.exec(subject)?.[1] ?? subject.replaceAll('\n', ', ');
