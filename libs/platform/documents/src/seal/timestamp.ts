import { createHash, randomBytes } from 'node:crypto';
import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import { MessageImprint, PKIStatus, TimeStampReq, TimeStampReqVersion, TimeStampResp } from '@peculiar/asn1-tsp';
import { AlgorithmIdentifier } from '@peculiar/asn1-x509';
import { oids, readTimestamp } from '#platform/pdf-signature';
import type { Timestamp } from './cms';

const patience = 10_000;
/** Bytes of an answer; real ones take 1 to 6 kB. */
const longest = 64 * 1024;

/** No time-stamp was had; the document is not sealed without it. */
export class TimestampRefused extends Error {}

const isNonce = (given: ArrayBuffer | undefined, nonce: Uint8Array): boolean =>
  given !== undefined &&
  Buffer.from(given)
    .toString('hex')
    .replace(/^(00)+/, '') ===
    Buffer.from(nonce)
      .toString('hex')
      .replace(/^(00)+/, '');

const bounded = async (answer: Response): Promise<Uint8Array<ArrayBuffer>> => {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of answer.body ?? []) {
    length += part.length;
    if (length > longest) throw new TimestampRefused('The time-stamp authority answers at too great length.');
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
};

const ask = async (url: string, request: TimeStampReq): Promise<TimeStampResp> => {
  const headers = { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' };
  const body = new Uint8Array(AsnConvert.serialize(request));
  const answer = await fetch(url, { method: 'POST', headers, body, redirect: 'error', signal: AbortSignal.timeout(patience) });
  if (!answer.ok) throw new TimestampRefused(`The time-stamp authority answers ${answer.status}.`);
  return AsnConvert.parse(await bounded(answer), TimeStampResp);
};

/**
 * Asks an RFC 3161 authority, 10 s at most, and looks its token over: granted, over this signature, answering this request, signed by a certificate for
 * time-stamps. Whether that authority is to be believed is for whoever reads the document.
 * @throws TimestampRefused
 */
export const timestampFrom =
  (url: string): Timestamp =>
  async (signature) => {
    // Positive, and never with a leading zero that an authority would write otherwise.
    const nonce = Uint8Array.from([0x01, ...randomBytes(8)]);
    const imprint = new OctetString(new Uint8Array(createHash('sha256').update(signature).digest()));
    const messageImprint = new MessageImprint({ hashAlgorithm: new AlgorithmIdentifier({ algorithm: oids.sha256, parameters: null }), hashedMessage: imprint });
    try {
      const request = new TimeStampReq({ version: TimeStampReqVersion.v1, messageImprint, nonce: nonce.buffer, certReq: true });
      const { status, timeStampToken } = await ask(url, request);
      if (status.status > PKIStatus.grantedWithMods || !timeStampToken)
        throw new TimestampRefused(`The time-stamp authority refuses (status ${status.status}).`);
      const token = AsnConvert.serialize(timeStampToken);
      const read = await readTimestamp(token, new Uint8Array(signature));
      if (!read || !isNonce(read.nonce, nonce)) throw new TimestampRefused('The time-stamp is not the one that was asked for.');
      return new Uint8Array(token);
    } catch (error) {
      if (error instanceof TimestampRefused) throw error;
      throw new TimestampRefused(`No time-stamp could be had: ${error instanceof Error ? error.message : 'the authority did not answer'}.`);
    }
  };
