import { ContentInfo, type SignerInfo } from '@peculiar/asn1-cms';
import { AsnConvert, AsnObjectIdentifierConverter, OctetString } from '@peculiar/asn1-schema';
import { AlgorithmIdentifier } from '@peculiar/asn1-x509';
import { X509Certificate } from '@peculiar/x509';
import { Constructed, fromBER } from 'asn1js';
import { digestOf, isSignedBy, UnsupportedAlgorithm } from './algorithms';
import { sameBytes } from './chain';
import { oids, SignedEnvelope, SigningCertificate, type SigningCertificateId } from './cms-schema';
import type { PdfReason } from './reasons';

export interface ReadCms {
  readonly envelope: SignedEnvelope;
  readonly signer: SignerInfo;
  /** The signed attributes as they are written. */
  readonly attributes: Uint8Array<ArrayBuffer>;
  readonly certificates: readonly X509Certificate[];
  readonly leaf: X509Certificate;
}

/** One signer, whose certificate is within. @throws whatever the decoder throws. */
export const readCms = (der: Uint8Array<ArrayBuffer>): ReadCms => {
  const { contentType, content } = AsnConvert.parse(der, ContentInfo);
  if (contentType !== oids.signedData) throw new Error('not signed data');
  const envelope = AsnConvert.parse(content, SignedEnvelope);
  const [signer, ...others] = envelope.signerInfos;
  if (!signer || others.length > 0) throw new Error('not one signer');
  const certificates = (envelope.certificates ?? []).map((certificate) => new X509Certificate(certificate));
  const leaf = certificates.find((one) => isNamed(signer, one));
  if (!leaf) throw new Error('the signer’s certificate is not within');
  return { envelope, signer, certificates, leaf, attributes: signedAttributes(content) };
};

const partsOf = (block: unknown): readonly Constructed[] =>
  block instanceof Constructed ? block.valueBlock.value.filter((part): part is Constructed => part instanceof Constructed) : [];

/** The part tagged [0] of the only signer, the last thing in the envelope. */
const signedAttributes = (envelope: ArrayBuffer): Uint8Array<ArrayBuffer> => {
  const [signer] = partsOf(partsOf(fromBER(envelope).result).at(-1));
  const found = partsOf(signer).find(({ idBlock }) => idBlock.tagClass === 3 && idBlock.tagNumber === 0);
  if (!found) throw new Error('nothing is signed beside the document');
  return new Uint8Array(found.valueBeforeDecodeView);
};

const isNamed = ({ sid }: SignerInfo, certificate: X509Certificate): boolean => {
  const { issuerAndSerialNumber: named, subjectKeyIdentifier } = sid;
  if (named) {
    const serial = hexOf(named.serialNumber).replace(/^(00)+(?=..)/, '');
    return (
      serial === certificate.serialNumber.replace(/^(00)+(?=..)/, '') && sameBytes(AsnConvert.serialize(named.issuer), certificate.issuerName.toArrayBuffer())
    );
  }
  const extension = certificate.getExtension('2.5.29.14');
  return (
    subjectKeyIdentifier !== undefined && extension !== null && sameBytes(AsnConvert.parse(extension.value, OctetString).buffer, subjectKeyIdentifier.buffer)
  );
};

export const hexOf = (bytes: ArrayBuffer | Uint8Array): string => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

const attributeOf = ({ signedAttrs = [] }: SignerInfo, oid: string): ArrayBuffer | undefined => {
  const [found, ...more] = signedAttrs.filter(({ attrType }) => attrType === oid);
  return found && more.length === 0 && found.attrValues.length === 1 ? found.attrValues[0] : undefined;
};

const oidBytes = (oid: string): ArrayBuffer => AsnObjectIdentifierConverter.toASN(oid).toBER();

/** The parts that nobody signs must say what RFC 5652 lets them say, so that no byte of the envelope is free. */
const isOrderly = ({ envelope, signer }: ReadCms): boolean => {
  const signerVersion = signer.sid.issuerAndSerialNumber ? 1 : 3;
  const version = signerVersion === 3 || envelope.encapContentInfo.eContentType !== oids.data ? 3 : 1;
  return (
    signer.version === signerVersion &&
    envelope.version === version &&
    envelope.digestAlgorithms.length === 1 &&
    envelope.digestAlgorithms.every(({ algorithm }) => algorithm === signer.digestAlgorithm.algorithm)
  );
};

/** Why the signature does not hold over this content: nothing when it does. */
export const flawsOf = async (read: ReadCms, content: Uint8Array<ArrayBuffer>, contentType: string): Promise<readonly PdfReason[]> => {
  const { signer, leaf } = read;
  const { digestAlgorithm, signatureAlgorithm, signature } = signer;
  const digest = attributeOf(signer, oids.messageDigest);
  const type = attributeOf(signer, oids.contentType);
  if (!digest || !type) return ['pdf-signature-malformed'];
  if (!isOrderly(read) || !sameBytes(type, oidBytes(contentType))) return ['pdf-signature-malformed'];
  try {
    const actual = await digestOf(digestAlgorithm, content);
    if (!sameBytes(AsnConvert.parse(digest, OctetString).buffer, actual)) return ['pdf-content-altered'];
    // They are stored under a tag of their own, and signed as the set that they are (RFC 5652, 5.4).
    const attributes = read.attributes.slice();
    attributes[0] = 0x31;
    const parts = { digest: digestAlgorithm, method: signatureAlgorithm, signature: signature.buffer };
    if (!(await isSignedBy(leaf, parts, attributes))) return ['pdf-signature-wrong'];
    return (await namesCertificates(read)) ? [] : ['pdf-certificate-mismatch'];
  } catch (error) {
    return [error instanceof UnsupportedAlgorithm ? 'pdf-algorithm-unsupported' : 'pdf-signature-malformed'];
  }
};

/** The first certificate named is the signer's; when others are named too, only they may come along (RFC 5035, 4). */
const namesCertificates = async ({ signer, leaf, certificates }: ReadCms): Promise<boolean> => {
  if (!signer.signedAttrs?.some(({ attrType }) => attrType === oids.signingCertificate)) return true;
  const value = attributeOf(signer, oids.signingCertificate);
  const named = value ? AsnConvert.parse(value, SigningCertificate).certs : [];
  const [first, ...others] = named;
  if (!first || !(await isNamedBy(first, leaf))) return false;
  if (others.length === 0) return true;
  const known = await Promise.all(certificates.map(async (one) => (await Promise.all(named.map((id) => isNamedBy(id, one)))).some(Boolean)));
  return known.every(Boolean);
};

const isNamedBy = async (
  { hashAlgorithm = new AlgorithmIdentifier({ algorithm: oids.sha256 }), certHash }: SigningCertificateId,
  { rawData }: X509Certificate,
) => sameBytes(certHash.buffer, await digestOf(hashAlgorithm, new Uint8Array(rawData)));
