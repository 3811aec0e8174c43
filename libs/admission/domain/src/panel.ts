import { accept, refuse, type Result } from '#kernel';

/** A file and who may not read it, or already does. */
export interface FileToRead {
  readonly application: string;
  readonly readers: readonly string[];
  /** Members tied to the person, and the person if they sit on the panel. */
  readonly excluded: readonly string[];
}

export interface ReadingAsked {
  readonly application: string;
  readonly reader: string;
}

type Loads = ReadonlyMap<string, number>;

/** Members who may still be asked, those with the fewest files first; equal loads keep the panel's order. */
const lightestFirst = (members: readonly string[], loads: Loads, not: readonly string[]): readonly string[] =>
  members.filter((member) => !not.includes(member)).toSorted((one, other) => (loads.get(one) ?? 0) - (loads.get(other) ?? 0));

const loadsOf = (files: readonly FileToRead[]): Map<string, number> => {
  const loads = new Map<string, number>();
  for (const reader of files.flatMap(({ readers }) => readers)) loads.set(reader, (loads.get(reader) ?? 0) + 1);
  return loads;
};

/**
 * Asks readings so that each file has `assessors` readers and files are spread evenly: always the members with the fewest.
 * Refused when some file cannot find enough members who are free of ties.
 */
export const spreadReadings = (
  files: readonly FileToRead[],
  members: readonly string[],
  assessors: number,
): Result<readonly ReadingAsked[], 'panel-too-small'> => {
  const loads = loadsOf(files);
  const asked: ReadingAsked[] = [];
  for (const { application, readers, excluded } of files) {
    const missing = Math.max(0, assessors - readers.length);
    const chosen = lightestFirst(members, loads, [...readers, ...excluded]).slice(0, missing);
    if (chosen.length < missing) return refuse('panel-too-small', { members: members.length, assessors });
    for (const reader of chosen) loads.set(reader, (loads.get(reader) ?? 0) + 1);
    asked.push(...chosen.map((reader) => ({ application, reader })));
  }
  return accept(asked);
};

/** The member to ask next for one file, or nobody when all are tied or reading it already. */
export const nextReader = (file: FileToRead, files: readonly FileToRead[], members: readonly string[]): string | undefined =>
  lightestFirst(members, loadsOf(files), [...file.readers, ...file.excluded])[0];

export type ReadersRefusal = 'reader-not-on-panel' | 'reader-is-tied' | 'reading-already-given' | 'readers-miscounted';

export interface ReadersChange {
  readonly file: FileToRead;
  readonly given: readonly string[];
  readonly wanted: readonly string[];
  readonly members: readonly string[];
  readonly assessors: number;
}

/** The lead names a file's readers by hand. A reading that was given stays. */
export const changeReaders = ({
  file,
  given,
  wanted,
  members,
  assessors,
}: ReadersChange): Result<{ readonly add: readonly string[]; readonly drop: readonly string[] }, ReadersRefusal> => {
  if (new Set(wanted).size !== wanted.length || wanted.length !== assessors) return refuse('readers-miscounted', { assessors });
  if (!wanted.every((reader) => members.includes(reader))) return refuse('reader-not-on-panel');
  if (wanted.some((reader) => file.excluded.includes(reader))) return refuse('reader-is-tied');
  const drop = file.readers.filter((reader) => !wanted.includes(reader));
  if (drop.some((reader) => given.includes(reader))) return refuse('reading-already-given');
  return accept({ add: wanted.filter((reader) => !file.readers.includes(reader)), drop });
};
