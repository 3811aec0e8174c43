/** Length and kind before a chunk's content, its checksum after. https://www.w3.org/TR/png-3/#5Chunk-layout */
const HEAD = 8;
const CHECKSUM = 4;
export const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const ascii = new TextDecoder('latin1');

export interface Chunk {
  readonly kind: string;
  readonly content: Uint8Array;
  /** The whole chunk as it stands in the file. */
  readonly bytes: Uint8Array;
  /** Whether its checksum is right. */
  readonly sound: boolean;
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
  return sum;
});

/** CRC-32 as PNG counts it (ISO 3309). */
export const checksum = (bytes: Uint8Array): number => {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (table[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
};

/** The chunks of a PNG; undefined when the file is none, or is cut short. */
export const chunksOf = (png: Uint8Array): readonly Chunk[] | undefined => {
  if (!SIGNATURE.every((byte, at) => png[at] === byte)) return undefined;
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at < png.length;) {
    if (at + HEAD + CHECKSUM > png.length) return undefined;
    const size = view.getUint32(at);
    const end = at + HEAD + size + CHECKSUM;
    if (end > png.length) return undefined;
    const kind = ascii.decode(png.subarray(at + 4, at + HEAD));
    const sound = view.getUint32(end - CHECKSUM) === checksum(png.subarray(at + 4, end - CHECKSUM));
    chunks.push({ kind, content: png.subarray(at + HEAD, end - CHECKSUM), bytes: png.subarray(at, end), sound });
    at = end;
  }
  return chunks;
};

/** A chunk as it stands in a file. */
export const chunkOf = (kind: string, content: Uint8Array): Uint8Array => {
  const bytes = new Uint8Array(HEAD + content.length + CHECKSUM);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, content.length);
  bytes.set(new TextEncoder().encode(kind), 4);
  bytes.set(content, HEAD);
  view.setUint32(HEAD + content.length, checksum(bytes.subarray(4, HEAD + content.length)));
  return bytes;
};
