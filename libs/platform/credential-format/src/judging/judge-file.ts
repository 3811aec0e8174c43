import { type Baked, unbakePng } from '../baking/png';
import { unbakeSvg } from '../baking/svg';
import { readJson } from '../reading/guarded-json';
import { kindOfFile } from '../reading/kind-of-file';
import { MOST_FILE, MOST_TEXT } from '../reading/limits';
import { textOf } from '../reading/text-of';
import { unread } from './assemble';
import { faulty, refused, unchecked, unsupported } from './finding';
import { judgeCredential, judgeToken } from './judge-credential';
import { judgePdfFile } from './judge-pdf-file';
import type { FileKind, Judgement } from './judgement';
import type { World } from './world';

const judgeJson = (text: string, world: World, kind: FileKind): Promise<Judgement> | Judgement => {
  const read = readJson(text);
  return 'fault' in read ? unread(kind, faulty(read.fault)) : judgeCredential(read.value, world, kind);
};

const judgeBaked = (baked: Baked, world: World, kind: 'png' | 'svg'): Promise<Judgement> | Judgement => {
  if ('fault' in baked) return { ...unread(kind, faulty(baked.fault)), intact: baked.fault === 'altered' ? false : null };
  const [text, ...others] = baked.credentials;
  if (text === undefined) return unread(kind, unsupported('no-credential'));
  if (others.length > 0) return unread(kind, refused('several-credentials'));
  return /^\s*\{/.test(text) ? judgeJson(text, world, kind) : judgeToken(text, world, kind);
};

const textual = async (bytes: Uint8Array, kind: 'json' | 'jwt' | 'svg', world: World): Promise<Judgement> => {
  if (kind !== 'svg' && bytes.length > 2 * MOST_TEXT) return unread(kind, unchecked('too-large'));
  const text = textOf(bytes);
  if (text === undefined) return unread(kind, refused('not-readable'));
  if (kind === 'svg') return judgeBaked(unbakeSvg(text), world, kind);
  return kind === 'jwt' ? judgeToken(text, world) : judgeJson(text, world, kind);
};

const judgeKind = async (bytes: Uint8Array, kind: FileKind, world: World): Promise<Judgement> => {
  if (bytes.length > MOST_FILE) return unread(kind, kind === 'unknown' ? unsupported('unknown-kind') : unchecked('too-large'));
  if (kind === 'unknown') return unread(kind, unsupported('unknown-kind'));
  if (kind === 'pdf') return judgePdfFile(bytes, world);
  return kind === 'png' ? judgeBaked(unbakePng(bytes), world, kind) : textual(bytes, kind, world);
};

/**
 * Judges a file by what stands in it, whatever its name: a credential as JSON or token, an image that carries one, a sealed PDF.
 * Never throws. Time is bounded by the size of the file but for the graphs of strangers: run it where it can be stopped.
 */
export const judgeFile = async (bytes: Uint8Array, world: World): Promise<Judgement> => {
  if (bytes.length === 0) return unread('unknown', unsupported('empty'));
  const kind = kindOfFile(bytes);
  try {
    return await judgeKind(bytes, kind, world);
  } catch {
    // Whatever a stranger's file breaks in a library: it was not shown to be good, and an answer is owed.
    return unread(kind, unchecked('too-intricate'));
  }
};
