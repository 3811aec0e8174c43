import { Unzlib } from 'fflate';
import { MOST_TEXT } from '../reading/limits';
import { textOf } from '../reading/text-of';
import { type Chunk, chunkOf, chunksOf, SIGNATURE } from './png-chunks';

/** Where Open Badges 3.0 keeps a credential in a PNG. https://www.imsglobal.org/spec/ob/v3p0/#png */
const KEYWORD = 'openbadgecredential';
/** Where version 2 kept its assertion. */
const OLDER_KEYWORD = 'openbadges';

const latin1 = new TextDecoder('latin1');

const keywordOf = ({ kind, content }: Chunk): string | undefined =>
  kind === 'iTXt' || kind === 'tEXt' || kind === 'zTXt' ? latin1.decode(content.subarray(0, content.indexOf(0))) : undefined;

const inflated = (packed: Uint8Array): Uint8Array | undefined => {
  const pieces: number[] = [];
  const unzlib = new Unzlib((piece) => {
    if (pieces.length <= MOST_TEXT) for (const byte of piece) pieces.push(byte);
  });
  try {
    for (let at = 0; at < packed.length && pieces.length <= MOST_TEXT; at += 1024) unzlib.push(packed.subarray(at, at + 1024), at + 1024 >= packed.length);
  } catch {
    return undefined;
  }
  return pieces.length > MOST_TEXT ? undefined : Uint8Array.from(pieces);
};

/** The text of an iTXt chunk: after its keyword come two bytes on compression, a language, a translated keyword. */
const internationalText = (content: Uint8Array): string | undefined => {
  const keyword = content.indexOf(0);
  const language = content.indexOf(0, keyword + 3);
  const translated = content.indexOf(0, language + 1);
  if (keyword < 0 || language < 0 || translated < 0) return undefined;
  const text = content[keyword + 1] === 1 ? inflated(content.subarray(translated + 1)) : content.subarray(translated + 1);
  return text && textOf(text);
};

/** Writes a credential (JSON or a token) into a PNG; one that stood there gives way. Throws RangeError when the bytes are no PNG. */
export const bakePng = (png: Uint8Array, credential: string): Uint8Array => {
  const [header, ...others] = chunksOf(png) ?? [];
  if (!header) throw new RangeError('Not a PNG.');
  const text = new TextEncoder().encode(`${KEYWORD}\0\0\0\0\0${credential}`);
  const kept = others.filter((chunk) => keywordOf(chunk) !== KEYWORD).map(({ bytes }) => bytes);
  const pieces = [Uint8Array.from(SIGNATURE), header.bytes, chunkOf('iTXt', text), ...kept];
  const baked = new Uint8Array(pieces.reduce((size, { length }) => size + length, 0));
  pieces.reduce((at, piece) => (baked.set(piece, at), at + piece.length), 0);
  return baked;
};

/** What an image carries: the texts of its credentials, or that it is broken or from an older version of Open Badges. */
export type Baked = { readonly credentials: readonly string[] } | { readonly fault: 'not-readable' | 'altered' | 'open-badges-2' };

/** What a PNG carries. A chunk whose checksum is wrong makes the whole image an altered one. */
export const unbakePng = (png: Uint8Array): Baked => {
  const chunks = chunksOf(png);
  if (!chunks) return { fault: 'not-readable' };
  if (chunks.some(({ sound }) => !sound)) return { fault: 'altered' };
  const written = chunks.filter((chunk) => keywordOf(chunk) === KEYWORD);
  // Two are one too many already; each of thousands could swell to the most that is allowed.
  const texts = written.slice(0, 2).map(({ kind, content }) => (kind === 'iTXt' ? internationalText(content) : undefined));
  if (texts.length === 0 && chunks.some((chunk) => keywordOf(chunk) === OLDER_KEYWORD)) return { fault: 'open-badges-2' };
  return texts.includes(undefined) ? { fault: 'not-readable' } : { credentials: texts.filter((text) => text !== undefined) };
};
