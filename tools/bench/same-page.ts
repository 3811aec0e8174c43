import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import PDFDocument from 'pdfkit';

const pens = ['font', 'fontSize'] as const;
/** What is put on paper; all else that a page does is measuring, tagging and keeping. */
const methods = [
  ...pens,
  'fillColor',
  'text',
  'rect',
  'fill',
  'moveTo',
  'bezierCurveTo',
  'lineTo',
  'lineWidth',
  'lineCap',
  'stroke',
  'save',
  'restore',
  'circle',
] as const;

type Method = (typeof methods)[number];
type Call = readonly [method: Method, values: readonly unknown[]];
type Drawing = Record<Method, (this: unknown, ...values: readonly unknown[]) => unknown>;

const from = createRequire(import.meta.url);
const parsed = (path: string) => fontkit.create(readFileSync(from.resolve(`@expo-google-fonts/${path}.ttf`)));
const fonts = {
  sans: parsed('atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular'),
  strong: parsed('atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold'),
  voice: parsed('literata/500Medium/Literata_500Medium'),
};

/** The strokes and words of which a page consists, taken down while it is drawn once. */
export const takenDown = async (draw: () => Promise<unknown>): Promise<readonly Call[]> => {
  const pen = PDFDocument.prototype as object as Drawing;
  const before = methods.map((method) => [method, pen[method]] as const);
  const calls: Call[] = [];
  let depth = 0;
  for (const [method, act] of before)
    pen[method] = function (...values) {
      if (depth === 0) calls.push([method, values]);
      depth++;
      try {
        return act.apply(this, values);
      } finally {
        depth--;
      }
    };
  try {
    await draw();
  } finally {
    for (const [method, act] of before) pen[method] = act;
  }
  return withoutTrials(calls);
};

/** Of the sizes that were tried for a text, the one in which it was written. */
const withoutTrials = (calls: readonly Call[]): readonly Call[] => {
  const taken = new Map<Method, Call>();
  const written: Call[] = [];
  for (const call of calls)
    if (pens.some((pen) => pen === call[0])) taken.set(call[0], call);
    else {
      written.push(...taken.values(), call);
      taken.clear();
    }
  return written;
};

/** The same strokes and words by bare pdfkit with fonts parsed once: no tags, no archive, nothing attached, no seal. */
export const bare = (calls: readonly Call[]): Promise<number> =>
  new Promise((done) => {
    const page = new PDFDocument({ size: 'A4', layout: 'landscape', margin: 0, font: '' });
    let length = 0;
    page.on('data', (chunk: Buffer) => (length += chunk.length)).on('end', () => done(length));
    for (const [name, font] of Object.entries(fonts)) page.registerFont(name, font as never);
    const pen = page as object as Drawing;
    for (const [method, values] of calls) pen[method].apply(page, values);
    page.end();
  });
