import {
  Attribute,
  ContentInfo,
  EncapsulatedContent,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignerIdentifier,
  SignerInfo,
  SignerInfos,
} from '@peculiar/asn1-cms';
import { id_mgf1, RsaSaPssParams } from '@peculiar/asn1-rsa';
import { AsnConvert, AsnObjectIdentifierConverter, OctetString } from '@peculiar/asn1-schema';
import { AlgorithmIdentifier, Certificate } from '@peculiar/asn1-x509';
import { createHash } from 'node:crypto';
import { oids, SignedEnvelope } from '#platform/pdf-signature';
import type { TestAuthority, TestSigner } from '#platform/test-authority';

export const own = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
export const digest = (bytes: Uint8Array) => new OctetString(own(createHash('sha256').update(bytes).digest()));
const sha256 = () => new AlgorithmIdentifier({ algorithm: oids.sha256 });

const pss = () =>
  new RsaSaPssParams({
    hashAlgorithm: sha256(),
    maskGenAlgorithm: new AlgorithmIdentifier({ algorithm: id_mgf1, parameters: AsnConvert.serialize(sha256()) }),
    saltLength: 32,
  });

const methods: Readonly<Record<TestSigner['algorithm'], () => AlgorithmIdentifier>> = {
  'P-256': () => new AlgorithmIdentifier({ algorithm: oids.ecdsaSha256 }),
  'P-384': () => new AlgorithmIdentifier({ algorithm: oids.ecdsaSha384 }),
  RSA: () => new AlgorithmIdentifier({ algorithm: oids.rsa, parameters: null }),
  PSS: () => new AlgorithmIdentifier({ algorithm: oids.rsaPss, parameters: AsnConvert.serialize(pss()) }),
};

interface Signed {
  readonly contentType: string;
  readonly content: Uint8Array;
  readonly detached?: boolean;
}

/** A signature as other makers write them: no signing-certificate attribute, any kind of key. */
export const foreignCms = async (
  { signer: { chain, sign, algorithm } }: TestAuthority,
  { contentType, content, detached = false }: Signed,
): Promise<ContentInfo> => {
  const leaf = AsnConvert.parse(own(chain[0] ?? new Uint8Array()), Certificate).tbsCertificate;
  const type = new Attribute({ attrType: oids.contentType, attrValues: [AsnObjectIdentifierConverter.toASN(contentType).toBER()] });
  const message = new Attribute({ attrType: oids.messageDigest, attrValues: [AsnConvert.serialize(digest(content))] });
  const attributes = Buffer.concat([type, message].map((one) => Buffer.from(AsnConvert.serialize(one))));
  const signer = new SignerInfo({
    version: 1,
    sid: new SignerIdentifier({ issuerAndSerialNumber: new IssuerAndSerialNumber({ issuer: leaf.issuer, serialNumber: leaf.serialNumber }) }),
    digestAlgorithm: sha256(),
    signedAttrs: [type, message],
    signatureAlgorithm: methods[algorithm](),
    signature: new OctetString(own(await sign(Buffer.concat([Buffer.from([0x31, attributes.length]), attributes])))),
  });
  const eContent = detached ? {} : { eContent: new EncapsulatedContent({ single: new OctetString(own(content)) }) };
  const signed = new SignedEnvelope({
    version: contentType === oids.data ? 1 : 3,
    digestAlgorithms: [sha256()],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: contentType, ...eContent }),
    certificates: chain.map(own),
    signerInfos: new SignerInfos([signer]),
  });
  return new ContentInfo({ contentType: oids.signedData, content: AsnConvert.serialize(signed) });
};
