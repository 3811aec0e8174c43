import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AsnConvert } from '@peculiar/asn1-schema';
import { PKIStatus, PKIStatusInfo, TimeStampReq, TimeStampResp, TimeStampToken, TSTInfo } from '@peculiar/asn1-tsp';
import { oids } from '#platform/pdf-signature';
import type { TestAuthority } from '#platform/test-authority';
import { digest, foreignCms, own } from './foreign-cms';

/** The purpose of a certificate that signs time-stamps. */
export const timeStamping = '1.3.6.1.5.5.7.3.8';

export interface Misdeeds {
  readonly status?: PKIStatus;
  readonly nonce?: ArrayBuffer;
  readonly imprint?: Uint8Array;
  readonly body?: Uint8Array;
}

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
  if (!status)
    response.timeStampToken = new TimeStampToken(
      await foreignCms(authority, { contentType: oids.timestampContent, content: new Uint8Array(AsnConvert.serialize(info)) }),
    );
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
