import { createHash } from 'node:crypto';
import { IssuerAndSerialNumber } from '@peculiar/asn1-cms';
import { AsnConvert } from '@peculiar/asn1-schema';
import { Certificate } from '@peculiar/asn1-x509';
import { oids } from '#platform/pdf-signature';
import { implicit, integer, objectId, octets, sequence, set } from './der';

/** Who seals: an ECDSA P-256 key wherever it is kept, and the certificates that lead from it to a root. */
export interface SealSigner {
  /** DER, the signer's own certificate first; a root at the end is left out of the file. */
  readonly chain: readonly Uint8Array[];
  /** ECDSA with SHA-256 over the bytes, as DER. */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

/** Gives an RFC 3161 token, in DER, over the bytes of a signature. */
export type Timestamp = (signature: Uint8Array) => Promise<Uint8Array>;

/** What a signer says of itself in every signature, in DER. */
interface Identity {
  readonly sid: Buffer;
  readonly certificates: Buffer;
  readonly signingCertificate: Buffer;
}

const sha256 = sequence(objectId(oids.sha256));
const attribute = (type: string, value: Uint8Array): Buffer => sequence(objectId(type), set(value));
const contentType = attribute(oids.contentType, objectId(oids.data));
const own = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

const isRoot = (certificate: Uint8Array): boolean => {
  const { issuer, subject } = AsnConvert.parse(own(certificate), Certificate).tbsCertificate;
  return Buffer.from(AsnConvert.serialize(issuer)).equals(Buffer.from(AsnConvert.serialize(subject)));
};

const identityOf = ([leaf, ...others]: readonly Uint8Array[]): Identity => {
  if (!leaf) throw new Error('A seal needs the certificate of its signer.');
  const { issuer, serialNumber } = AsnConvert.parse(own(leaf), Certificate).tbsCertificate;
  const kept = [leaf, ...others.filter((one) => !isRoot(one))];
  // Every certificate that comes along is named, so that none of their bytes can change either. SHA-256 goes without saying (RFC 5035, 4).
  const names = kept.map((one) => sequence(octets(createHash('sha256').update(one).digest())));
  return {
    sid: Buffer.from(AsnConvert.serialize(new IssuerAndSerialNumber({ issuer, serialNumber }))),
    certificates: implicit(0, ...kept.toSorted(Buffer.compare)),
    signingCertificate: attribute(oids.signingCertificate, sequence(sequence(...names))),
  };
};

/** The same signer seals whole cohorts: what it says of itself is worked out once. */
const identities = new WeakMap<readonly Uint8Array[], Identity>();

const identity = (chain: readonly Uint8Array[]): Identity => {
  const known = identities.get(chain) ?? identityOf(chain);
  identities.set(chain, known);
  return known;
};

/**
 * A detached CMS signature as PAdES baseline B-B asks (ETSI EN 319 142-1): content type, digest and signing certificate are signed, no signing time.
 * With a time-stamp it is B-T.
 */
export const signDigest = async (digest: Uint8Array, { chain, sign }: SealSigner, timestamp?: Timestamp): Promise<Uint8Array> => {
  const { sid, certificates, signingCertificate } = identity(chain);
  const attributes = [contentType, attribute(oids.messageDigest, octets(digest)), signingCertificate].sort(Buffer.compare);
  const signature = await sign(set(...attributes));
  const stamped = timestamp ? [implicit(1, attribute(oids.timestampToken, await timestamp(signature)))] : [];
  const method = sequence(objectId(oids.ecdsaSha256));
  const signer = sequence(integer(1), sid, sha256, implicit(0, ...attributes), method, octets(signature), ...stamped);
  const signed = sequence(integer(1), set(sha256), sequence(objectId(oids.data)), certificates, set(signer));
  return new Uint8Array(sequence(objectId(oids.signedData), implicit(0, signed)));
};
