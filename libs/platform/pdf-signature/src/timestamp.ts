import { AsnConvert } from '@peculiar/asn1-schema';
import { TSTInfo } from '@peculiar/asn1-tsp';
import { ExtendedKeyUsageExtension } from '@peculiar/x509';
import { digestOf } from './algorithms';
import { sameBytes } from './chain';
import { flawsOf, type ReadCms, readCms } from './cms';
import { oids } from './cms-schema';

export interface ReadTimestamp {
  readonly at: Date;
  readonly nonce?: ArrayBuffer;
  readonly authority: ReadCms;
}

const timeStamping = '1.3.6.1.5.5.7.3.8';

/** An RFC 3161 token over these bytes, signed by a certificate made for that; undefined when anything in it is amiss. */
export const readTimestamp = async (token: ArrayBuffer, stamped: Uint8Array<ArrayBuffer>): Promise<ReadTimestamp | undefined> => {
  try {
    const authority = readCms(new Uint8Array(token));
    const { eContentType, eContent } = authority.envelope.encapContentInfo;
    const content = eContent?.single?.buffer;
    if (eContentType !== oids.timestampContent || !content) return undefined;
    const { messageImprint, genTime, nonce } = AsnConvert.parse(content, TSTInfo);
    const imprint = await digestOf(messageImprint.hashAlgorithm, stamped);
    const meant = authority.leaf.getExtension(ExtendedKeyUsageExtension)?.usages.map(String).includes(timeStamping);
    const flaws = await flawsOf(authority, new Uint8Array(content), oids.timestampContent);
    if (!meant || flaws.length > 0 || !sameBytes(messageImprint.hashedMessage.buffer, imprint)) return undefined;
    return { at: genTime, authority, ...(nonce && { nonce }) };
  } catch {
    return undefined;
  }
};
