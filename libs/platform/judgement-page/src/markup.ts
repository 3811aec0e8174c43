/** Markup that is already safe. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = string | number | Html | false | undefined | readonly Html[];

const escaped = (text: string): string => text.replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);

const textOf = (part: Part): string => {
  if (part === undefined || part === false) return '';
  if (part instanceof Html) return part.text;
  return Array.isArray(part) ? part.map(({ text }) => text).join('') : escaped(String(part));
};

/** Whatever is put in is escaped unless it is markup made by this same function. */
export const markup = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html => new Html(String.raw({ raw: strings }, ...parts.map(textOf)));
