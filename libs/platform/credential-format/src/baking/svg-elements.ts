import { MOST_MARKUP } from '../reading/limits';

/** One piece of markup: where it stands, what it is called, what its tag says. Text between tags is what lies between two pieces. */
export interface Markup {
  readonly kind: 'open' | 'close' | 'alone' | 'cdata' | 'other';
  readonly name: string;
  readonly tag: string;
  readonly from: number;
  readonly to: number;
}

/** Pieces that may hold anything, with how they end. Nothing inside them is markup. */
const closed: readonly (readonly [start: string, end: string, kind: Markup['kind']])[] = [
  ['<!--', '-->', 'other'],
  ['<![CDATA[', ']]>', 'cdata'],
  ['<?', '?>', 'other'],
];

/** The end of a tag: a `>` outside quotes. */
const endOfTag = (xml: string, from: number): number => {
  let quote = '';
  for (let at = from; at < xml.length; at++) {
    const letter = xml[at] ?? '';
    if (quote) quote = letter === quote ? '' : quote;
    else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '>') return at + 1;
  }
  return -1;
};

const tagAt = (xml: string, from: number): Markup | undefined => {
  const to = endOfTag(xml, from);
  if (to < 0) return undefined;
  const tag = xml.slice(from, to);
  const name = /^<\/?([^\s/>]+)/.exec(tag.slice(0, 200))?.[1] ?? '';
  const kind = tag.startsWith('<!') ? 'other' : tag.startsWith('</') ? 'close' : tag.endsWith('/>') ? 'alone' : 'open';
  return { kind, name, tag, from, to };
};

/** The markup of an XML text in its order; undefined when a piece never ends, or when there is more than any drawing has. No entity is ever resolved. Takes time in proportion to the text. */
export const markupOf = (xml: string): readonly Markup[] | undefined => {
  const found: Markup[] = [];
  for (let from = xml.indexOf('<'); from >= 0;) {
    const special = closed.find(([start]) => xml.startsWith(start, from));
    const end = special ? xml.indexOf(special[1], from + special[0].length) : -1;
    const piece: Markup | undefined = special
      ? end < 0
        ? undefined
        : { kind: special[2], name: '', tag: special[0], from, to: end + special[1].length }
      : tagAt(xml, from);
    if (!piece) return undefined;
    if (found.push(piece) > MOST_MARKUP) return undefined;
    from = xml.indexOf('<', piece.to);
  }
  return found;
};

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text with XML's five own references and numbered ones resolved. */
export const resolved = (text: string): string =>
  text.replaceAll(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w{2,4}));/g, (whole, decimal?: string, hex?: string, name?: string) => {
    const code = decimal ? Number(decimal) : hex ? parseInt(hex, 16) : undefined;
    if (code !== undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    return named[name ?? ''] ?? whole;
  });

/** What an attribute of a tag says; undefined when it is not there. */
export const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  const value = found?.[1] ?? found?.[2];
  return value === undefined ? undefined : resolved(value);
};
