import { BasicConstraintsExtension, KeyUsageFlags, KeyUsagesExtension, X509Certificate } from '@peculiar/x509';
import type { PdfReason } from './reasons';

/** Critical extensions that are understood here: constraints, key usage, its extension, policies, identifiers of keys, other names. */
const understood = new Set(['2.5.29.14', '2.5.29.15', '2.5.29.17', '2.5.29.19', '2.5.29.32', '2.5.29.35', '2.5.29.37']);
const longest = 6;

export const sameBytes = (one: ArrayBuffer | Uint8Array, other: ArrayBuffer | Uint8Array): boolean => {
  const [left, right] = [new Uint8Array(one), new Uint8Array(other)];
  return left.length === right.length && left.every((byte, at) => byte === right[at]);
};

const isIn = (certificates: readonly X509Certificate[], wanted: X509Certificate): boolean =>
  certificates.some(({ rawData }) => sameBytes(rawData, wanted.rawData));

const hasUsage = (certificate: X509Certificate, usage: number): boolean => {
  const extension = certificate.getExtension(KeyUsagesExtension);
  return !extension || (extension.usages & usage) !== 0;
};

const isUnderstood = ({ extensions }: X509Certificate): boolean => extensions.every(({ critical, type }) => !critical || understood.has(type));

/** `below`: authorities between this one and the signer. */
const isAuthority = (certificate: X509Certificate, below: number): boolean => {
  const constraints = certificate.getExtension(BasicConstraintsExtension);
  return constraints?.ca === true && (constraints.pathLength ?? below) >= below && hasUsage(certificate, KeyUsageFlags.keyCertSign);
};

const isSigner = (certificate: X509Certificate): boolean => hasUsage(certificate, KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation);

const isMadeBy = async (certificate: X509Certificate, issuer: X509Certificate): Promise<boolean> => {
  try {
    return await certificate.verify({ publicKey: issuer.publicKey, signatureOnly: true });
  } catch {
    return false;
  }
};

/** The certificates from the signer up to a root, or undefined when none leads there. */
const pathFrom = async (
  leaf: X509Certificate,
  pool: readonly X509Certificate[],
  roots: readonly X509Certificate[],
): Promise<readonly X509Certificate[] | undefined> => {
  const path = [leaf];
  for (let last: X509Certificate | undefined = leaf; last && path.length <= longest;) {
    if (isIn(roots, last)) return path;
    const { issuer }: X509Certificate = last;
    const candidates: X509Certificate[] = [...roots, ...pool].filter(({ subject }) => subject === issuer);
    const made: X509Certificate = last;
    last = undefined;
    for (const candidate of candidates.slice(0, longest)) if (!last && !isIn(path, candidate) && (await isMadeBy(made, candidate))) last = candidate;
    if (last) path.push(last);
  }
  return undefined;
};

/** Why this signer cannot be believed at that time: nothing when it can. */
export const doubtsAbout = async (
  leaf: X509Certificate,
  pool: readonly X509Certificate[],
  roots: readonly X509Certificate[],
  at: Date,
): Promise<readonly PdfReason[]> => {
  const path = await pathFrom(leaf, pool, roots);
  if (!path) return [bearsNamesOf(leaf, pool, roots) ? 'pdf-signer-impostor' : 'pdf-signer-unknown'];
  const used = isSigner(leaf) && path.every(isUnderstood) && path.slice(1).every((one, below) => isAuthority(one, below));
  const dated = path.every(({ notBefore, notAfter }) => notBefore <= at && at <= notAfter);
  return [...(used ? [] : (['pdf-certificate-misused'] as const)), ...(dated ? [] : (['pdf-certificate-out-of-date'] as const))];
};

const bearsNamesOf = (leaf: X509Certificate, pool: readonly X509Certificate[], roots: readonly X509Certificate[]): boolean =>
  [leaf, ...pool].some(({ subject, issuer }) => roots.some((root) => root.subject === issuer || root.subject === subject));
