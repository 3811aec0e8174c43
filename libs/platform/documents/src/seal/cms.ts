import { createHash } from 'node:crypto';
import { Attribute, ContentInfo, EncapsulatedContentInfo, IssuerAndSerialNumber, SignerIdentifier, SignerInfo, SignerInfos } from '@peculiar/asn1-cms';
import { AsnConvert, AsnObjectIdentifierConverter, OctetString } from '@peculiar/asn1-schema';
import { AlgorithmIdentifier, Certificate } from '@peculiar/asn1-x509';
import { oids, SignedEnvelope, SigningCertificate, SigningCertificateId } from '#platform/pdf-signature';

/** Who seals: an ECDSA P-256 key wherever it is kept, and the certificates that lead from it to a root. */
export interface SealSigner {
  /** DER, the signer's own certificate first; a root at the end is left out of the file. */
  readonly chain: readonly Uint8Array[];
  /** ECDSA with SHA-256 over the bytes, as DER. */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

/** Gives an RFC 3161 token, in DER, over the bytes of a signature. */
export type Timestamp = (signature: Uint8Array) => Promise<Uint8Array>;

interface Identity {
  readonly sid: SignerIdentifier;
  readonly certificates: readonly ArrayBuffer[];
  readonly signingCertificate: Attribute;
}

const own = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
const octets = (bytes: Uint8Array) => new OctetString(own(bytes));
const sha256 = () => new AlgorithmIdentifier({ algorithm: oids.sha256 });
const attribute = (attrType: string, value: ArrayBuffer) => new Attribute({ attrType, attrValues: [value] });
const oidValue = (oid: string): ArrayBuffer => AsnObjectIdentifierConverter.toASN(oid).toBER();

/** DER puts the members of a set in the order of their bytes. */
const sorted = <Member>(members: readonly Member[], bytesOf: (member: Member) => ArrayBuffer): Member[] =>
  members
    .map((member) => ({ member, bytes: Buffer.from(bytesOf(member)) }))
    .sort((one, other) => Buffer.compare(one.bytes, other.bytes))
    .map(({ member }) => member);

const isRoot = ({ tbsCertificate: { issuer, subject } }: Certificate): boolean =>
  Buffer.from(AsnConvert.serialize(issuer)).equals(Buffer.from(AsnConvert.serialize(subject)));

const identityOf = (chain: readonly Uint8Array[]): Identity => {
  const [leaf, ...others] = chain;
  if (!leaf) throw new Error('A seal needs the certificate of its signer.');
  const { issuer, serialNumber } = AsnConvert.parse(own(leaf), Certificate).tbsCertificate;
  const kept = [leaf, ...others.filter((one) => !isRoot(AsnConvert.parse(own(one), Certificate)))].map(own);
  // Every certificate that comes along is named, so that none of their bytes can change either.
  const named = new SigningCertificate();
  named.certs = kept.map((one) => new SigningCertificateId({ certHash: octets(createHash('sha256').update(Buffer.from(one)).digest()) }));
  return {
    sid: new SignerIdentifier({ issuerAndSerialNumber: new IssuerAndSerialNumber({ issuer, serialNumber }) }),
    certificates: sorted(kept, (one) => one),
    signingCertificate: attribute(oids.signingCertificate, AsnConvert.serialize(named)),
  };
};

/** The same signer seals whole cohorts: what it says of itself is worked out once. */
const identities = new WeakMap<readonly Uint8Array[], Identity>();

const identity = (chain: readonly Uint8Array[]): Identity => {
  const known = identities.get(chain) ?? identityOf(chain);
  identities.set(chain, known);
  return known;
};

/** SET OF, in DER, of attributes: what is signed. */
const setOf = (attributes: readonly Attribute[]): Uint8Array => {
  const content = Buffer.concat(attributes.map((one) => Buffer.from(AsnConvert.serialize(one))));
  const length = content.length < 128 ? [content.length] : content.length < 256 ? [0x81, content.length] : [0x82, content.length >> 8, content.length & 255];
  return Buffer.concat([Uint8Array.from([0x31, ...length]), content]);
};

/**
 * A detached CMS signature as PAdES baseline B-B asks (ETSI EN 319 142-1): content type, digest and signing certificate are signed, no signing time.
 * With a time-stamp it is B-T.
 */
export const signDigest = async (digest: Uint8Array, { chain, sign }: SealSigner, timestamp?: Timestamp): Promise<Uint8Array> => {
  const { sid, certificates, signingCertificate } = identity(chain);
  const attributes = [
    attribute(oids.contentType, oidValue(oids.data)),
    attribute(oids.messageDigest, AsnConvert.serialize(octets(digest))),
    signingCertificate,
  ];
  const signedAttrs = sorted(attributes, (one) => AsnConvert.serialize(one));
  const signature = await sign(setOf(signedAttrs));
  const signer = new SignerInfo({
    version: 1,
    sid,
    digestAlgorithm: sha256(),
    signedAttrs,
    signatureAlgorithm: new AlgorithmIdentifier({ algorithm: oids.ecdsaSha256 }),
    signature: octets(signature),
  });
  if (timestamp) signer.unsignedAttrs = [attribute(oids.timestampToken, own(await timestamp(signature)))];
  const signed = new SignedEnvelope({
    digestAlgorithms: [sha256()],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: oids.data }),
    certificates: [...certificates],
    signerInfos: new SignerInfos([signer]),
  });
  return new Uint8Array(AsnConvert.serialize(new ContentInfo({ contentType: oids.signedData, content: AsnConvert.serialize(signed) })));
};
