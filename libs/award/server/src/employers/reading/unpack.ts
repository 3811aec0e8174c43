import { unzipSync } from 'fflate';

/** What a list may weigh unpacked, in bytes, and how many parts it may have: two thousand people take a hundredth of it. */
const most = { bytes: 20 * 1024 * 1024, parts: 500 } as const;

/**
 * The parts wanted of a packed file. The sizes it declares are added up before anything is unpacked, and no part gets more
 * room than it declared: a file that swells (zip bomb), or lies about it, ends here. Throws then.
 */
export const unpack = (bytes: Uint8Array, wanted: (name: string) => boolean): ReadonlyMap<string, string> => {
  let [total, parts] = [0, 0];
  const unpacked = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      parts += 1;
      if (parts > most.parts) throw new Error('Too many parts.');
      if (!wanted(name)) return false;
      total += originalSize;
      if (total > most.bytes) throw new Error('Too large once unpacked.');
      return true;
    },
  });
  return new Map(Object.entries(unpacked).map(([name, part]) => [name, new TextDecoder().decode(part)]));
};
