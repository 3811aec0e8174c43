/** The largest credential judged, in bytes of its text. */
export const MOST_TEXT = 128 * 1024;
/** The largest image or PDF looked into, in bytes. */
export const MOST_FILE = 16 * 1024 * 1024;
/** Objects and lists in each other. Anything that walks a tree may recurse that far. */
export const DEEPEST = 64;
/** Each proof costs a canonicalisation of the whole credential. */
export const MOST_PROOFS = 4;
/** Members of one list that is linked data: each is compared with all before it. Credentials of others stay far below. */
export const LONGEST_LIST = 256;
/** Contexts in one place: each is read again wherever it stands. */
export const MOST_CONTEXTS = 16;
/** Pieces of markup in an image; drawings of the finest detail have some tens of thousands. */
export const MOST_MARKUP = 300_000;
/**
 * How far ahead of ours the clock of whoever signed may be, in milliseconds. Two clocks never agree to the second; RFC 7519 (4.1.4) allows
 * "no more than a few minutes" for that, and five is what Kerberos made customary (RFC 4120, 8.2). Beyond that a signature claims a time that has not been.
 */
export const CLOCK_SKEW = 5 * 60_000;
