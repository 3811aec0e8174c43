import { EncapsulatedContentInfo, SignerInfos } from '@peculiar/asn1-cms';
import { AsnProp, AsnPropTypes, OctetString } from '@peculiar/asn1-schema';
import { AlgorithmIdentifier } from '@peculiar/asn1-x509';

/** Object identifiers of RFC 5652, 5035, 3161 and 5480. */
export const oids = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.47',
  timestampToken: '1.2.840.113549.1.9.16.2.14',
  timestampContent: '1.2.840.113549.1.9.16.1.4',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
  ecdsaSha256: '1.2.840.10045.4.3.2',
  ecdsaSha384: '1.2.840.10045.4.3.3',
  ecdsaSha512: '1.2.840.10045.4.3.4',
  rsa: '1.2.840.113549.1.1.1',
  rsaPss: '1.2.840.113549.1.1.10',
  rsaSha256: '1.2.840.113549.1.1.11',
  rsaSha384: '1.2.840.113549.1.1.12',
  rsaSha512: '1.2.840.113549.1.1.13',
} as const;

/** SignedData of RFC 5652 whose certificates stay the bytes they are: read and written again, another maker's could change. */
export class SignedEnvelope {
  @AsnProp({ type: AsnPropTypes.Integer })
  version = 1;

  @AsnProp({ type: AlgorithmIdentifier, repeated: 'set' })
  digestAlgorithms: AlgorithmIdentifier[] = [];

  @AsnProp({ type: EncapsulatedContentInfo })
  encapContentInfo = new EncapsulatedContentInfo();

  @AsnProp({ type: AsnPropTypes.Any, repeated: 'set', context: 0, implicit: true, optional: true })
  certificates?: ArrayBuffer[];

  @AsnProp({ type: AsnPropTypes.Any, repeated: 'set', context: 1, implicit: true, optional: true })
  crls?: ArrayBuffer[];

  @AsnProp({ type: SignerInfos })
  signerInfos = new SignerInfos();

  constructor(params: Partial<SignedEnvelope> = {}) {
    Object.assign(this, params);
  }
}

/** ESSCertIDv2 of RFC 5035: which certificate signed, by its hash (SHA-256 when no other is named). */
export class SigningCertificateId {
  @AsnProp({ type: AlgorithmIdentifier, optional: true })
  hashAlgorithm?: AlgorithmIdentifier;

  @AsnProp({ type: OctetString })
  certHash = new OctetString();

  @AsnProp({ type: AsnPropTypes.Any, optional: true })
  issuerSerial?: ArrayBuffer;

  constructor(params: Partial<SigningCertificateId> = {}) {
    Object.assign(this, params);
  }
}

/** The signing-certificate-v2 attribute of RFC 5035: without it, a signature could be credited to another certificate of the same key. */
export class SigningCertificate {
  @AsnProp({ type: SigningCertificateId, repeated: 'sequence' })
  certs: SigningCertificateId[] = [];

  @AsnProp({ type: AsnPropTypes.Any, optional: true })
  policies?: ArrayBuffer;
}
