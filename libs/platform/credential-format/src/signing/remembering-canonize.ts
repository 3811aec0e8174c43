import { loaderWith } from '../contexts/loader';
import { type Canonize, rdfcSuite, toRdf } from '../foreign/linked-data.mjs';
import { type DocumentShape, shapeOf, withSlots } from './document-shape';
import { canonicalText, type KnownStatements, knownStatements } from './known-statements';

/** Shapes kept; a house has some dozens. */
const MOST = 200;

/**
 * Canonicalises as the library does, letter for letter, but reads what a document means once for all documents of its shape: the
 * certificates of a house differ in names, numbers and addresses alone. A shape is believed when its own first document comes out as the
 * library writes it; whatever is not certain goes through the library.
 * @param sha256 in hexadecimal, of UTF-8
 */
export const rememberingCanonize = (sha256: (text: string) => string): Canonize => {
  const shapes = new Map<string, KnownStatements | 'seen' | 'refused'>();
  const keep = (key: string, known: KnownStatements | 'seen' | 'refused') => {
    const [oldest] = shapes.keys();
    if (shapes.size >= MOST && oldest !== undefined && !shapes.has(key)) shapes.delete(oldest);
    shapes.set(key, known);
  };
  return async (document, options) => {
    const shape = shapeOf(document);
    const known = shape && shapes.get(shape.key);
    if (!shape || known === 'refused') return rdfcSuite.canonize(document, options);
    if (typeof known === 'object') {
      const values = shape.slots.map(({ value }) => value);
      return canonicalText(known, values, sha256) ?? rdfcSuite.canonize(document, options);
    }
    const proven = await rdfcSuite.canonize(document, options);
    // What is met only once, as a list of numbers, is not worth reading a second time.
    keep(shape.key, known === 'seen' ? ((await learnt(document, shape, proven, sha256)) ?? 'refused') : 'seen');
    return proven;
  };
};

const learnt = async (document: object, { slots }: DocumentShape, proven: string, sha256: (text: string) => string): Promise<KnownStatements | undefined> => {
  const salt = crypto.randomUUID();
  const markers = slots.map(({ scheme }, at) => `${scheme}${salt}-${at}-`);
  const nquads = await toRdf(withSlots(document, markers), canonical).catch(() => '');
  const statements = knownStatements(nquads, markers);
  const values = slots.map(({ value }) => value);
  return statements && canonicalText(statements, values, sha256) === proven ? statements : undefined;
};

/** As the suite asks the library. */
const canonical = {
  format: 'application/n-quads',
  base: null,
  safe: true,
  rdfDirection: 'i18n-datatype',
  produceGeneralizedRdf: false,
  documentLoader: loaderWith(),
} as const;
