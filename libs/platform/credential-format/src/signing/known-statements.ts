/** RDF statements of a document whose slots are open, as N-Quads. */
export interface KnownStatements {
  readonly lines: readonly Line[];
}

/** Texts, and between them numbers of slots or names of blank nodes. */
type Line = readonly (string | number | Blank)[];
interface Blank {
  readonly blank: string;
}

const isBlank = (part: string | number | Blank): part is Blank => typeof part === 'object';

/** `markers`: what stood in the slots when the statements were written. Undefined unless each marker is a whole literal or a whole address wherever it occurs. */
export const knownStatements = (nquads: string, markers: readonly string[]): KnownStatements | undefined => {
  const byMarker = new Map(markers.map((marker, at) => [marker, at]));
  const lines = nquads
    .split('\n')
    .filter(Boolean)
    .map((line) => lineOf(line, byMarker));
  const found = new Set(lines.flatMap((line) => line.filter((part) => typeof part === 'number')));
  const left = lines.some((line) => line.some((part) => typeof part === 'string' && markers.some((marker) => part.includes(marker))));
  return found.size === markers.length && !left ? { lines } : undefined;
};

/** Blank nodes stand alone; literals and addresses within their signs. */
const parts = /(_:b\d+)|"((?:[^"\\]|\\.)*)"|<([^<>"]*)>/g;

const lineOf = (line: string, markers: ReadonlyMap<string, number>): Line => {
  const found: (string | number | Blank)[] = [];
  let [from, text] = [0, ''];
  const close = (part: number | Blank) => {
    found.push(text, part);
    text = '';
  };
  for (const match of line.matchAll(parts)) {
    const [all, blank, literal, iri] = match;
    text += line.slice(from, match.index);
    from = match.index + all.length;
    const slot = markers.get(literal ?? iri ?? '');
    if (blank) close({ blank });
    else if (slot === undefined) text += all;
    else {
      text += all[0];
      close(slot);
      text += all.at(-1);
    }
  }
  return [...found, text + line.slice(from)];
};

const escapes: Readonly<Record<string, string>> = { '\b': '\\b', '\t': '\\t', '\n': '\\n', '\f': '\\f', '\r': '\\r', '"': '\\"', '\\': '\\\\' };
const escaped = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f"\\]/g, (one) => escapes[one] ?? `\\u${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);

/**
 * The canonical N-Quads (RDFC-1.0) of these statements with these values; undefined when blank nodes look alike by themselves, so that
 * their neighbours would have to be compared.
 * @param sha256 in hexadecimal, of UTF-8
 * @see https://www.w3.org/TR/rdf-canon/#canon-algo-algo
 */
export const canonicalText = ({ lines }: KnownStatements, values: readonly string[], sha256: (text: string) => string): string | undefined => {
  const safe = values.map(escaped);
  const filled = lines.map((line) => line.map((part) => (typeof part === 'number' ? (safe[part] ?? '') : part)));
  const blanks = new Map<string, (string | Blank)[][]>();
  for (const line of filled)
    for (const { blank } of line.filter((part) => typeof part === 'object')) {
      const known = blanks.get(blank);
      if (known) known.push(line);
      else blanks.set(blank, [line]);
    }
  const hashes = new Map<string, string>();
  for (const [blank, mentions] of blanks) {
    const seen = [...new Set(mentions)].map((line) => written(line, (name) => (name === blank ? '_:a' : '_:z')));
    hashes.set(sha256([...new Set(seen)].sort().join('')), blank);
  }
  if (hashes.size < blanks.size) return undefined;
  const names = new Map([...hashes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, blank], at) => [blank, `_:c14n${at}`]));
  return [...new Set(filled.map((line) => written(line, (name) => names.get(name) ?? name)))].sort().join('');
};

const written = (line: readonly (string | Blank)[], nameOf: (blank: string) => string): string =>
  `${line.map((part) => (isBlank(part) ? nameOf(part.blank) : part)).join('')}\n`;
