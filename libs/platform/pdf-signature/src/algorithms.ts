import { RsaSaPssParams } from '@peculiar/asn1-rsa';
import { AsnConvert } from '@peculiar/asn1-schema';
import type { AlgorithmIdentifier } from '@peculiar/asn1-x509';
import { AsnEcSignatureFormatter, type X509Certificate } from '@peculiar/x509';
import { oids } from './cms-schema';

/** Hashes that still bear a signature; MD5 and SHA-1 do not. */
const hashes: Readonly<Record<string, string>> = { [oids.sha256]: 'SHA-256', [oids.sha384]: 'SHA-384', [oids.sha512]: 'SHA-512' };

/** What the name of the signature method says of the hash; otherwise the digest's own name tells. */
const hashOfMethod: Readonly<Record<string, string>> = {
  [oids.ecdsaSha256]: 'SHA-256',
  [oids.ecdsaSha384]: 'SHA-384',
  [oids.ecdsaSha512]: 'SHA-512',
  [oids.rsaSha256]: 'SHA-256',
  [oids.rsaSha384]: 'SHA-384',
  [oids.rsaSha512]: 'SHA-512',
};

export class UnsupportedAlgorithm extends Error {}

export const hashOf = ({ algorithm }: AlgorithmIdentifier): string => {
  const hash = hashes[algorithm];
  if (!hash) throw new UnsupportedAlgorithm(algorithm);
  return hash;
};

export const digestOf = async (algorithm: AlgorithmIdentifier, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest(hashOf(algorithm), bytes));

/** As WebCrypto wants it told, to import the key and to verify. */
interface Method {
  readonly imported: { readonly name: string; readonly hash?: string; readonly namedCurve?: string };
  readonly used: { readonly name: string; readonly hash?: string; readonly saltLength?: number };
}

const ecdsa = (certificate: X509Certificate, hash: string): Method => {
  const { namedCurve } = certificate.publicKey.algorithm as { readonly name: string; readonly namedCurve: string };
  return { imported: { name: 'ECDSA', namedCurve }, used: { name: 'ECDSA', hash } };
};

const rsa = (hash: string): Method => ({ imported: { name: 'RSASSA-PKCS1-v1_5', hash }, used: { name: 'RSASSA-PKCS1-v1_5' } });

const pss = ({ parameters }: AlgorithmIdentifier): Method => {
  const { hashAlgorithm, saltLength } = AsnConvert.parse(parameters ?? new ArrayBuffer(0), RsaSaPssParams);
  return { imported: { name: 'RSA-PSS', hash: hashOf(hashAlgorithm) }, used: { name: 'RSA-PSS', saltLength } };
};

const methodOf = (certificate: X509Certificate, digest: AlgorithmIdentifier, signature: AlgorithmIdentifier): Method => {
  const { name } = certificate.publicKey.algorithm;
  const hash = hashOfMethod[signature.algorithm] ?? hashOf(digest);
  if (signature.algorithm === oids.rsaPss) return pss(signature);
  if (name === 'ECDSA') return ecdsa(certificate, hash);
  if (name.startsWith('RSA')) return rsa(hash);
  throw new UnsupportedAlgorithm(name);
};

/** Whether the key of this certificate made this CMS signature over these bytes. @throws UnsupportedAlgorithm */
export const isSignedBy = async (
  certificate: X509Certificate,
  { digest, method, signature }: { readonly digest: AlgorithmIdentifier; readonly method: AlgorithmIdentifier; readonly signature: ArrayBuffer },
  bytes: Uint8Array<ArrayBuffer>,
): Promise<boolean> => {
  const { imported, used } = methodOf(certificate, digest, method);
  const key = await crypto.subtle.importKey('spki', certificate.publicKey.rawData, imported, false, ['verify']);
  const raw = used.name === 'ECDSA' ? new AsnEcSignatureFormatter().toWebSignature(key.algorithm, signature) : signature;
  return raw !== null && crypto.subtle.verify(used, key, raw, bytes);
};
