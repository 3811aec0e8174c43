import type { Baked } from './png';
import { attribute, type Markup, markupOf, resolved } from './svg-elements';

/** https://www.imsglobal.org/spec/ob/v3p0/#svg */
const NAMESPACE = 'https://purl.imsglobal.org/ob/v3p0';
const ELEMENT = /^[\w.-]+:credential$/;
/** How version 2 baked. */
const OLDER = /^[\w.-]+:assertion$/;
const TOKEN = /^[\w-]+\.[\w-]+\.[\w-]*$/;

interface Element {
  readonly from: number;
  readonly to: number;
  readonly credential: string | undefined;
}

/** The text of an element without children: plain text and CDATA in their order. */
const contentOf = (svg: string, open: Markup, inside: readonly Markup[], close: Markup): string => {
  let at = open.to;
  const pieces: string[] = [];
  for (const piece of [...inside, close]) {
    pieces.push(resolved(svg.slice(at, piece.from)), piece.kind === 'cdata' ? svg.slice(piece.from + '<![CDATA['.length, piece.to - ']]>'.length) : '');
    at = piece.to;
  }
  return pieces.join('').trim();
};

const elementAt = (svg: string, markup: readonly Markup[], index: number): Element | undefined => {
  const open = markup[index];
  if (!open) return undefined;
  const token = attribute(open.tag, 'verify')?.trim();
  const length = markup.slice(index + 1).findIndex(({ kind, name }) => kind === 'close' && name === open.name);
  const close = markup[index + 1 + length];
  if (open.kind === 'alone' || length < 0 || !close) return { from: open.from, to: open.to, credential: token };
  return { from: open.from, to: close.to, credential: token ?? contentOf(svg, open, markup.slice(index + 1, index + 1 + length), close) };
};

/** Enough to see that there are several; each costs a search for its end. */
const MOST_ELEMENTS = 4;

const elementsOf = (svg: string, markup: readonly Markup[]): readonly Element[] =>
  markup
    .flatMap(({ name, kind }, index) => (ELEMENT.test(name) && kind !== 'close' ? [index] : []))
    .slice(0, MOST_ELEMENTS)
    .flatMap((index) => elementAt(svg, markup, index) ?? []);

const rootOf = (markup: readonly Markup[]): Markup | undefined =>
  markup.find(({ kind, name }) => (kind === 'open' || kind === 'alone') && (name === 'svg' || name.endsWith(':svg')));

/** JSON in which CDATA cannot end and every character is one of XML's: the same JSON, otherwise escaped. */
const safe = (json: string): string => json.replaceAll(']]>', ']]\\u003e').replaceAll(/[\ufffe\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16)}`);

/** Writes a credential (JSON or a token) into an SVG; one that stood there gives way. Throws RangeError when the text is no SVG with content. */
export const bakeSvg = (svg: string, credential: string): string => {
  const markup = markupOf(svg);
  const root = markup && rootOf(markup);
  if (!markup || root?.kind !== 'open') throw new RangeError('Not an SVG.');
  const bound = attribute(root.tag, 'xmlns:openbadges');
  const declaration = ` xmlns:openbadges="${NAMESPACE}"`;
  const head = bound === undefined ? root.tag.replace(/>$/, `${declaration}>`) : root.tag;
  const name = `openbadges:credential${bound === undefined || bound === NAMESPACE ? '' : declaration}`;
  const element = TOKEN.test(credential)
    ? `<${name} verify="${credential}"></openbadges:credential>`
    : `<${name}><![CDATA[${safe(credential)}]]></openbadges:credential>`;
  let rest = '';
  let at = root.to;
  for (const { from, to } of elementsOf(svg, markup)) {
    rest += svg.slice(at, from);
    at = to;
  }
  return svg.slice(0, root.from) + head + element + rest + svg.slice(at);
};

/** What an SVG carries. */
export const unbakeSvg = (svg: string): Baked => {
  const markup = markupOf(svg);
  if (!markup || !rootOf(markup)) return { fault: 'not-readable' };
  const elements = elementsOf(svg, markup);
  if (elements.length === 0 && markup.some(({ name }) => OLDER.test(name))) return { fault: 'open-badges-2' };
  const credentials = elements.map(({ credential }) => credential);
  return credentials.includes(undefined) ? { fault: 'not-readable' } : { credentials: credentials.filter((text) => text !== undefined) };
};
