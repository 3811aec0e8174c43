import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { MOST_FILE } from '#platform/credential-format';
import { type Answer, type FileFault, unasked } from './answer';
import type { JudgingRoom } from './judging-room';

const faultOf = (error: unknown): FileFault => {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG' ? 'file-missing' : 'file-forbidden';
};

/** The file's bytes, or why there are none: a path may lead to anything, and nothing is waited for on a device or a pipe. */
const bytesAt = async (file: string, path: string): Promise<Uint8Array | Answer> => {
  try {
    const found = await stat(path);
    if (!found.isFile()) return unasked(file, 'unsupported', 'file-no-file');
    // Not even read: nothing of that size is a certificate.
    return found.size > MOST_FILE ? unasked(file, 'unsupported', 'too-large') : new Uint8Array(await readFile(path));
  } catch (error) {
    return unasked(file, 'unchecked', faultOf(error));
  }
};

/** Judges the file at a path, taken from `from`. */
export const judgePath = async (file: string, from: string, room: JudgingRoom): Promise<Answer> => {
  const bytes = await bytesAt(file, resolve(from, file));
  if (!(bytes instanceof Uint8Array)) return bytes;
  const judgement = await room.judge(bytes);
  return judgement ? { file, ...judgement } : unasked(file, 'unchecked', 'too-slow');
};
