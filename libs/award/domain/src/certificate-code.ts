import type { Brand } from '#kernel';

/** As printed, without separators: sixteen characters, 73 random bits. */
export type CertificateCode = Brand<string, 'CertificateCode'>;

/** No 0, 1, 5, no vowel, no L, N, S or Z: nothing that is misread or spells a word. The alphabet of the French certification platform Pix. */
export const codeAlphabet = '2346789BCDFGHJKMPQRTVWXY';
export const codeLength = 16;

/** Bytes from here up would make the first letters of the alphabet likelier. */
const fair = 256 - (256 % codeAlphabet.length);

/** Bytes of chance a code takes; a draw falls short less than once in ten million, and the next is used. */
export const codeBytes = 48;

/** Drawn from the randomness passed in; undefined when too many of its bytes had to be left aside. */
export const certificateCode = (random: Uint8Array): CertificateCode | undefined => {
  const characters = [...random].filter((byte) => byte < fair).map((byte) => codeAlphabet[byte % codeAlphabet.length]);
  return characters.length < codeLength ? undefined : (characters.slice(0, codeLength).join('') as CertificateCode);
};

/** `7QKM-4TRX-9HCW-2BPD`, as it stands on paper. */
export const printedCode = (code: CertificateCode): string => code.match(/.{4}/g)?.join('-') ?? code;

/** What somebody typed, whatever the case and separators; undefined when it cannot be one of ours. */
export const readCode = (typed: string): CertificateCode | undefined => {
  const plain = typed
    .slice(0, 64)
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}.]/gu, '');
  return plain.length === codeLength && [...plain].every((one) => codeAlphabet.includes(one)) ? (plain as CertificateCode) : undefined;
};
