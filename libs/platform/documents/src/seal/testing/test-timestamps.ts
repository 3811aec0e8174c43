import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Attribute, EncapsulatedContent, EncapsulatedContentInfo, IssuerAndSerialNumber, SignerIdentifier, SignerInfo, SignerInfos } from '@peculiar/asn1-cms';
import { AsnConvert, AsnObjectIdentifierConverter, OctetString } from '@peculiar/asn1-schema';
import { PKIStatus, PKIStatusInfo, TimeStampReq, TimeStampResp, TimeStampToken, TSTInfo } from '@peculiar/asn1-tsp';
import { AlgorithmIdentifier, Certificate } from '@peculiar/asn1-x509';
import { oids, SignedEnvelope } from '#platform/pdf-signature';
import type { TestAuthority } from '#platform/test-authority';

/** The purpose of a certificate that signs time-stamps. */
export const timeStamping = '1.3.6.1.5.5.7.3.8';

export interface Misdeeds {
  readonly status?: PKIStatus;
  readonly nonce?: ArrayBuffer;
  readonly imprint?: Uint8Array;
  readonly body?: Uint8Array;
}

const own = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
const sha256 = () => new AlgorithmIdentifier({ algorithm: oids.sha256 });
const digest = (bytes: Uint8Array) => new OctetString(own(createHash('sha256').update(bytes).digest()));

const envelope = async (content: Uint8Array, { signer: { chain, sign } }: TestAuthority): Promise<TimeStampToken> => {
  const leaf = AsnConvert.parse(own(chain[0] ?? new Uint8Array()), Certificate).tbsCertificate;
  const type = new Attribute({ attrType: oids.contentType, attrValues: [AsnObjectIdentifierConverter.toASN(oids.timestampContent).toBER()] });
  const message = new Attribute({ attrType: oids.messageDigest, attrValues: [AsnConvert.serialize(digest(content))] });
  const attributes = Buffer.concat([type, message].map((one) => Buffer.from(AsnConvert.serialize(one))));
  const signer = new SignerInfo({
    version: 1,
    sid: new SignerIdentifier({ issuerAndSerialNumber: new IssuerAndSerialNumber({ issuer: leaf.issuer, serialNumber: leaf.serialNumber }) }),
    digestAlgorithm: sha256(),
    signedAttrs: [type, message],
    signatureAlgorithm: new AlgorithmIdentifier({ algorithm: oids.ecdsaSha256 }),
    signature: new OctetString(own(await sign(Buffer.concat([Buffer.from([0x31, attributes.length]), attributes])))),
  });
  const signed = new SignedEnvelope({
    version: 3,
    digestAlgorithms: [sha256()],
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: oids.timestampContent,
      eContent: new EncapsulatedContent({ single: new OctetString(own(content)) }),
    }),
    certificates: chain.map(own),
    signerInfos: new SignerInfos([signer]),
  });
  return new TimeStampToken({ contentType: oids.signedData, content: AsnConvert.serialize(signed) });
};

/** Answers as a time-stamp authority would, or as a bad one. */
export const answerTimestamp = async (
  query: Uint8Array,
  authority: TestAuthority,
  genTime: Date,
  { status, nonce, imprint }: Misdeeds = {},
): Promise<Uint8Array> => {
  const request = AsnConvert.parse(own(query), TimeStampReq);
  const { messageImprint } = request;
  if (imprint) messageImprint.hashedMessage = digest(imprint);
  const given = nonce ?? request.nonce;
  const info = new TSTInfo({ policy: '1.2.3.4', messageImprint, serialNumber: new Uint8Array([7]).buffer, genTime, ...(given && { nonce: given }) });
  const response = new TimeStampResp({ status: new PKIStatusInfo({ status: status ?? PKIStatus.granted }) });
  if (!status) response.timeStampToken = await envelope(new Uint8Array(AsnConvert.serialize(info)), authority);
  return new Uint8Array(AsnConvert.serialize(response));
};

/** On a free port of this machine, until closed. */
export const serveTimestamps = async (authority: TestAuthority, genTime: Date, misdeeds: Misdeeds = {}) => {
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const answer = misdeeds.body ?? answerTimestamp(Buffer.concat(parts), authority, genTime, misdeeds);
      Promise.resolve(answer).then(
        (body) => response.end(body),
        () => response.destroy(),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => new Promise((resolve) => server.close(resolve)) };
};
