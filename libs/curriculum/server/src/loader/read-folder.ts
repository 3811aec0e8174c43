import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PathwayEdition } from '#curriculum/domain';
import type { FaultInFile } from './fault-in-file';
import { readEdition } from './read-edition';
import { WrongEditions } from './wrong-editions';

export interface EditionFile {
  readonly edition: PathwayEdition;
  readonly hash: string;
}

const isEdition = (name: string): boolean => name.endsWith('.yaml') || name.endsWith('.yml');

const strangers = (files: readonly EditionFile[]): readonly FaultInFile[] => {
  const slugs = new Set(files.map(({ edition }) => edition.slug));
  return files.flatMap(({ edition }) =>
    edition.otherEditions
      .filter((slug) => !slugs.has(slug))
      .map((slug) => ({ file: `${edition.slug}.yaml`, line: 1, column: 1, path: 'otherEditions', code: 'unknown-edition', params: { slug } })),
  );
};

/** Every edition of the folder, by name. Rejects with all faults of all files at once. */
export const readFolder = async (folder: string): Promise<readonly EditionFile[]> => {
  const names = (await readdir(folder)).filter(isEdition).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  const outcomes = texts.map((text, n) => ({ text, read: readEdition(names[n] ?? '', text) }));
  const faults = outcomes.flatMap(({ read }) => (read.ok ? [] : read.faults));
  if (faults.length > 0) throw await WrongEditions.of(faults);
  const files = outcomes.flatMap(({ text, read }) => (read.ok ? [{ edition: read.value, hash: createHash('sha256').update(text).digest('hex') }] : []));
  const unknown = strangers(files);
  if (unknown.length > 0) throw await WrongEditions.of(unknown);
  return files;
};
