import { RsaSaPssParams } from '@peculiar/asn1-rsa';
import { AsnConvert } from '@peculiar/asn1-schema';
import type { AlgorithmIdentifier } from '@peculiar/asn1-x509';
import { AsnEcSignatureFormatter, type X509Certificate } from '@peculiar/x509';
import { oids } from './cms-schema';
import { isExactDer } from './der';

/** Hashes that still bear a signature; MD5 and SHA-1 do not. */
const hashes: Readonly<Record<string, string>> = { [oids.sha256]: 'SHA-256', [oids.sha384]: 'SHA-384', [oids.sha512]: 'SHA-512' };

/** Signature methods by the kind of key they go with; plain RSA leaves the hash to the digest's own name. */
const ecdsaHashes: Readonly<Record<string, string>> = { [oids.ecdsaSha256]: 'SHA-256', [oids.ecdsaSha384]: 'SHA-384', [oids.ecdsaSha512]: 'SHA-512' };
const rsaHashes: Readonly<Record<string, string>> = { [oids.rsaSha256]: 'SHA-256', [oids.rsaSha384]: 'SHA-384', [oids.rsaSha512]: 'SHA-512' };

/**
 * Methods that exist and are not judged here: MD5, SHA-1, SHA-224, SHA-3 and what goes with them, DSA, Edwards curves, ML-DSA.
 * Any other name is no method at all: the signature was damaged.
 */
const notJudged =
  /^(1\.3\.14\.3\.2\.26|1\.2\.840\.113549\.(2\.5|1\.1\.(4|5|14))|1\.2\.840\.10045\.4\.(1|3\.1)|1\.2\.840\.10040\.4\.[13]|1\.3\.101\.11[23]|2\.16\.840\.1\.101\.3\.4\.(2\.(4|8|9|10)|3\.(9|1[0-9])))$/;

export class UnsupportedAlgorithm extends Error {}

const refusal = (algorithm: string): Error => (notJudged.test(algorithm) ? new UnsupportedAlgorithm(algorithm) : new Error(`no such method: ${algorithm}`));

export const hashOf = ({ algorithm }: AlgorithmIdentifier): string => {
  const hash = hashes[algorithm];
  if (!hash) throw refusal(algorithm);
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
  const { algorithm } = signature;
  const ecdsaHash = ecdsaHashes[algorithm];
  const rsaHash = algorithm === oids.rsa ? hashOf(digest) : rsaHashes[algorithm];
  if (name === 'ECDSA' && ecdsaHash) return ecdsa(certificate, ecdsaHash);
  if (name.startsWith('RSA') && algorithm === oids.rsaPss) return pss(signature);
  if (name.startsWith('RSA') && rsaHash) return rsa(rsaHash);
  throw refusal(algorithm);
};

/** Whether the key of this certificate made this CMS signature over these bytes. @throws UnsupportedAlgorithm when it cannot be told. */
export const isSignedBy = async (
  certificate: X509Certificate,
  { digest, method, signature }: { readonly digest: AlgorithmIdentifier; readonly method: AlgorithmIdentifier; readonly signature: ArrayBuffer },
  bytes: Uint8Array<ArrayBuffer>,
): Promise<boolean> => {
  const { imported, used } = methodOf(certificate, digest, method);
  const key = await crypto.subtle.importKey('spki', certificate.publicKey.rawData, imported, false, ['verify']);
  if (used.name === 'ECDSA' && !isExactDer(new Uint8Array(signature))) return false;
  const raw = used.name === 'ECDSA' ? new AsnEcSignatureFormatter().toWebSignature(key.algorithm, signature) : signature;
  return raw !== null && crypto.subtle.verify(used, key, raw, bytes);
};
