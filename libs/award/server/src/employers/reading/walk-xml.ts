import { Parser } from 'saxen';

export interface Heard {
  /** Names come without their prefix. */
  readonly open?: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Hears an XML text from its beginning to its end; an empty one says nothing. No entity of its own is expanded, and nothing is fetched. Throws when it is broken. */
export const walkXml = (xml: string, { open, close, text }: Heard): void => {
  if (!xml) return;
  const parser = new Parser();
  parser.on('openTag', (name, attributes, decode) =>
    open?.(local(name), (wanted) => {
      const entry = Object.entries(attributes()).find(([key]) => local(key) === wanted);
      return entry && decode(entry[1]);
    }),
  );
  parser.on('closeTag', (name) => close?.(local(name)));
  parser.on('text', (said, decode) => text?.(decode(said)));
  parser.on('cdata', (said) => text?.(said));
  parser.on('error', (error) => {
    throw error;
  });
  parser.parse(xml);
};
