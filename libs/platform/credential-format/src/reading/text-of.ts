const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The text of UTF-8 bytes, without byte order mark; undefined when they are none. */
export const textOf = (bytes: Uint8Array): string | undefined => {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
};
