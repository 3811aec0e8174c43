/** The largest credential judged, in bytes of its text. */
export const MOST_TEXT = 128 * 1024;
/** The largest image or PDF looked into, in bytes. */
export const MOST_FILE = 16 * 1024 * 1024;
/** Objects and lists in each other. Anything that walks a tree may recurse that far. */
export const DEEPEST = 64;
/** Each proof costs a canonicalisation of the whole credential. */
export const MOST_PROOFS = 4;
