import { basename, extname } from 'node:path';
import { type EditionFault, editionFaults, type PathwayEdition } from '#curriculum/domain';
import { pathwayEdition } from '#curriculum/domain/contract';
import { type Document, isCollection, isMap, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { FaultInFile } from './fault-in-file';
import { schemaFaults } from './schema-faults';

export type ReadEdition = { readonly ok: true; readonly value: PathwayEdition } | { readonly ok: false; readonly faults: readonly FaultInFile[] };

type Path = EditionFault['path'];

/** Where a path begins in the text: at its key in a map, else at its value; at the nearest known parent when it is not there. */
const offsetOf = (document: Document, path: Path): number => {
  if (path.length === 0) return 0;
  const parent = document.getIn(path.slice(0, -1), true);
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === path.at(-1));
    if (isScalar(pair?.key) && pair.key.range) return pair.key.range[0];
  }
  const node = document.getIn(path, true);
  if ((isScalar(node) || isCollection(node)) && node.range) return node.range[0];
  return offsetOf(document, path.slice(0, -1));
};

/** An alias can blow a small file up; an edition needs none. */
const aliasesIn = (document: Document): readonly number[] => {
  const found: number[] = [];
  visit(document, { Alias: (_, { range }) => void found.push(range?.[0] ?? 0) });
  return found;
};

const slugFaults = (file: string, { slug }: PathwayEdition): readonly EditionFault[] => {
  const expected = basename(file, extname(file));
  return slug === expected ? [] : [{ code: 'slug-differs', path: ['slug'], params: { expected } }];
};

/**
 * Reads one edition from its YAML text. Pure: the text in, the edition or every fault found in it out.
 * Faults of form hide those of meaning, which need a well-formed edition.
 */
export const readEdition = (file: string, text: string): ReadEdition => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, strict: true, version: '1.2', schema: 'core' });
  const placed = (offset: number, { code, path, params }: EditionFault): FaultInFile => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col, path: path.join('.'), code, params };
  };
  if (document.errors.length > 0) {
    return { ok: false, faults: document.errors.map((error) => placed(error.pos[0], { code: 'not-yaml', path: [], params: { reason: error.code } })) };
  }
  const aliases = aliasesIn(document);
  if (aliases.length > 0) return { ok: false, faults: aliases.map((offset) => placed(offset, { code: 'alias', path: [], params: {} })) };
  const parsed = pathwayEdition.safeParse(document.toJS(), { reportInput: true });
  const faults = parsed.success ? [...editionFaults(parsed.data), ...slugFaults(file, parsed.data)] : schemaFaults(parsed.error.issues);
  if (parsed.success && faults.length === 0) return { ok: true, value: parsed.data };
  return { ok: false, faults: faults.map((fault) => placed(offsetOf(document, fault.path), fault)) };
};
