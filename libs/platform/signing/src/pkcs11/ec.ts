import type { KeyAlgorithm } from '../key-store';
import { KeyFault } from '../key-store';

/** How a device makes and uses keys of one kind. */
export interface Curve {
  readonly generate: number;
  readonly sign: number;
  /** CKA_EC_PARAMS: the curve's identifier in DER. */
  readonly parameters: Buffer;
  /** What stands before the point in a SubjectPublicKeyInfo. */
  readonly spkiHead: Buffer;
  /** Bytes of a public point. */
  readonly point: number;
}

export const curves: Readonly<Record<KeyAlgorithm, Curve>> = {
  p256: {
    generate: 0x1040,
    sign: 0x1041,
    parameters: Buffer.from('06082a8648ce3d030107', 'hex'),
    spkiHead: Buffer.from('3059301306072a8648ce3d020106082a8648ce3d030107034200', 'hex'),
    point: 65,
  },
  ed25519: {
    generate: 0x1055,
    sign: 0x1057,
    // PKCS #11 3.0 knows the curve by this printable name.
    parameters: Buffer.concat([Buffer.from('130c', 'hex'), Buffer.from('edwards25519')]),
    spkiHead: Buffer.from('302a300506032b6570032100', 'hex'),
    point: 32,
  },
};

/** SubjectPublicKeyInfo of a CKA_EC_POINT: the point, in an OCTET STRING with most devices, bare with some. */
export const spkiOfPoint = (curve: Curve, point: Uint8Array): Uint8Array => {
  const bare = point.length === curve.point + 2 && point[0] === 4 && point[1] === curve.point ? point.subarray(2) : point;
  if (bare.length !== curve.point) throw new KeyFault('The key device gave a public key of an unknown form.');
  return new Uint8Array(Buffer.concat([curve.spkiHead, bare]));
};

const integer = (bytes: Uint8Array): Buffer => {
  let begin = 0;
  while (begin < bytes.length - 1 && bytes[begin] === 0) begin++;
  const short = bytes.subarray(begin);
  const padded = (short[0] ?? 0) & 0x80 ? Buffer.concat([Buffer.from([0]), short]) : Buffer.from(short);
  return Buffer.concat([Buffer.from([2, padded.length]), padded]);
};

/** A P-256 signature as devices give it, r and s of 32 bytes, in the DER that certificates and documents use. */
export const derOfSignature = (raw: Uint8Array): Uint8Array => {
  const body = Buffer.concat([integer(raw.subarray(0, raw.length / 2)), integer(raw.subarray(raw.length / 2))]);
  return new Uint8Array(Buffer.concat([Buffer.from([0x30, body.length]), body]));
};
