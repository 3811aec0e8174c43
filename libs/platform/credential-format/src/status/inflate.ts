import { Gunzip } from 'fflate';

/** Small enough that what one piece inflates to stays small too: deflate's best is about 1,030 to one. */
const PIECE = 1024;

/** Head and end of a gzip file, RFC 1952. */
const LEAST = 18;

/** Inflates gzip; undefined as soon as more than `most` bytes come out. Throws on what is no gzip or is cut short. */
export const inflateWithin = (packed: Uint8Array, most: number): Uint8Array | undefined => {
  if (packed[0] !== 0x1f || packed[1] !== 0x8b || packed.length < LEAST) throw new RangeError('Not gzip.');
  const pieces: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  const gunzip = new Gunzip((piece, final) => {
    size += piece.length;
    ended ||= final;
    if (size <= most) pieces.push(piece);
  });
  for (let at = 0; at < packed.length && size <= most; at += PIECE) gunzip.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
  if (size > most) return undefined;
  if (!ended) throw new Error('The compressed bytes end too early.');
  const whole = new Uint8Array(size);
  pieces.reduce((at, piece) => (whole.set(piece, at), at + piece.length), 0);
  return whole;
};
