/** Enough of the syntax of ISO 32000-1, 7.3, to read any object where it stands. Offsets count bytes from the start of the file. */
export type PdfValue =
  | { readonly kind: 'dictionary'; readonly entries: readonly (readonly [name: string, value: PdfValue])[] }
  | { readonly kind: 'array'; readonly items: readonly PdfValue[] }
  | { readonly kind: 'hex'; readonly from: number; readonly until: number; readonly digits: string }
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'number'; readonly written: string }
  | { readonly kind: 'reference'; readonly object: number }
  | { readonly kind: 'keyword'; readonly word: string };

export type PdfDictionary = Extract<PdfValue, { kind: 'dictionary' }>;

/** Not PDF, or nested deeper than any real file. */
export class MalformedPdf extends Error {}

const deepest = 64;
/** Characters of one object outside its stream: a file made of unclosed brackets must not be read over and over. */
const longest = 2_000_000;
const gap = /(?:[\0\t\n\f\r ]+|%[^\n\r]*)*/y;
const regular = /[^\0\t\n\f\r ()<>[\]{}/%]*/y;
const reference = /(\d{1,10})[\0\t\n\f\r ]{1,32}\d{1,5}[\0\t\n\f\r ]{1,32}R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const hexString = /<([^>]{0,1000000})>/y;
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Reads values one after the other from a file seen as one character for each byte. */
export class PdfReader {
  private readonly limit: number;

  constructor(
    private readonly source: string,
    public at = 0,
  ) {
    this.limit = Math.min(source.length, at + longest);
  }

  /** @throws MalformedPdf */
  value(depth = 0): PdfValue {
    if (depth > deepest) throw new MalformedPdf('nested too deep');
    this.match(gap);
    if (this.source.startsWith('<<', this.at)) return this.dictionary(depth);
    const first = this.source[this.at];
    if (first === '<') return this.hex();
    if (first === '[') return { kind: 'array', items: this.until(']', 1, () => this.value(depth + 1)) };
    if (first === '(') return { kind: 'string', text: this.string() };
    if (first === '/') return { kind: 'name', name: this.name() };
    const [, object] = this.match(reference) ?? [];
    if (object) return { kind: 'reference', object: Number(object) };
    return this.word();
  }

  skipGap(): void {
    this.match(gap);
  }

  private word(): PdfValue {
    const [word = ''] = this.match(regular) ?? [];
    if (!word) throw new MalformedPdf(`nothing to read at ${this.at}`);
    return /^[+-]?[\d.]/.test(word) ? { kind: 'number', written: word } : { kind: 'keyword', word };
  }

  private dictionary(depth: number): PdfDictionary {
    const entries = this.until('>>', 2, () => {
      if (this.source[this.at] !== '/') throw new MalformedPdf(`no name at ${this.at}`);
      return [this.name(), this.value(depth + 1)] as const;
    });
    return { kind: 'dictionary', entries };
  }

  private until<Item>(end: string, opening: number, read: () => Item): readonly Item[] {
    const items: Item[] = [];
    this.at += opening;
    for (this.match(gap); !this.source.startsWith(end, this.at); this.match(gap)) {
      if (this.at >= this.limit) throw new MalformedPdf('cut short');
      items.push(read());
    }
    this.at += end.length;
    return items;
  }

  private hex(): PdfValue {
    const from = this.at;
    const [, digits] = this.match(hexString) ?? [];
    if (digits === undefined) throw new MalformedPdf('cut short');
    return { kind: 'hex', from, until: this.at, digits };
  }

  private name(): string {
    this.at += 1;
    const [written = ''] = this.match(regular) ?? [];
    return written.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  }

  private string(): string {
    let open = 1;
    const text: string[] = [];
    for (this.at += 1; open > 0; this.at += 1) {
      const one = this.source[this.at];
      if (one === undefined || this.at >= this.limit) throw new MalformedPdf('cut short');
      if (one === '\\') text.push(this.escaped());
      else {
        if (one === '(') open += 1;
        if (one === ')') open -= 1;
        if (open > 0) text.push(one);
      }
    }
    return text.join('');
  }

  private escaped(): string {
    const [octal] = /^[0-7]{1,3}/.exec(this.source.slice(this.at + 1, this.at + 4)) ?? [];
    this.at += octal?.length ?? 1;
    if (octal) return String.fromCharCode(parseInt(octal, 8) & 255);
    const one = this.source[this.at] ?? '';
    return one === '\n' || one === '\r' ? '' : (escapes[one] ?? one);
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source);
    if (found) this.at = pattern.lastIndex;
    return found;
  }
}

/** Values under this name: more than one where the file says it twice. */
export const valuesOf = ({ entries }: PdfDictionary, name: string): readonly PdfValue[] => entries.filter(([key]) => key === name).map(([, value]) => value);

export const nameIn = (dictionary: PdfDictionary, name: string): string | undefined => {
  const [value] = valuesOf(dictionary, name);
  return value?.kind === 'name' ? value.name : undefined;
};

/** Bytes seen as text are decoded as PDF's text strings are: UTF-16 with its mark, else Latin letters. */
export const textIn = (dictionary: PdfDictionary, name: string): string | undefined => {
  const [value] = valuesOf(dictionary, name);
  if (value?.kind !== 'string') return undefined;
  if (!value.text.startsWith('\u00fe\u00ff')) return value.text;
  return new TextDecoder('utf-16be').decode(bytesOf(value.text.slice(2)));
};

/** One character for each byte. */
export const binaryOf = (bytes: Uint8Array): string => {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return parts.join('');
};

export const bytesOf = (binary: string): Uint8Array<ArrayBuffer> => Uint8Array.from(binary, (one) => one.charCodeAt(0));
