const deepest = 32;

/**
 * Whether these bytes are one DER value whose parts fill it exactly. Decoders forgive lengths that do not add up, and then a byte of a signature
 * could change without being noticed.
 */
export const isExactDer = (bytes: Uint8Array): boolean => endOf(bytes, 0, bytes.length, 0) === bytes.length;

/** Where the value that starts here ends; undefined when it does not hold within `limit`. */
const endOf = (bytes: Uint8Array, start: number, limit: number, depth: number): number | undefined => {
  const [tag = 0, first = 0] = bytes.subarray(start, start + 2);
  const digits = first > 0x80 ? first & 0x7f : 0;
  // No tag is zero: padding could pass for values.
  if (depth > deepest || tag === 0 || first === 0x80 || digits > 3 || (tag & 0x1f) === 0x1f) return undefined;
  const length = digits ? bytes.subarray(start + 2, start + 2 + digits).reduce((sum, byte) => sum * 256 + byte, 0) : first;
  const content = start + 2 + digits;
  const end = content + length;
  if (end > limit) return undefined;
  const isConstructed = (tag & 0x20) !== 0;
  return !isConstructed || isFilled(bytes, content, end, depth + 1) ? end : undefined;
};

const isFilled = (bytes: Uint8Array, start: number, end: number, depth: number): boolean => {
  let at: number | undefined = start;
  while (at !== undefined && at < end) at = endOf(bytes, at, end, depth);
  return at === end;
};

/** The value at the start of a longer run of bytes, when zeros alone come after it. */
export const withoutPadding = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | undefined => {
  const end = endOf(bytes, 0, bytes.length, 0);
  return end !== undefined && bytes.subarray(end).every((byte) => byte === 0) ? bytes.slice(0, end) : undefined;
};
