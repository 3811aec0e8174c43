import type { DocumentLoader } from '../foreign/linked-data.mjs';
import { bundledContexts } from './bundled';

/** A document that is not at hand. Nothing is ever fetched for jsonld. */
export class NotBundled extends Error {
  constructor(readonly url: string) {
    super(`Not bundled: ${url}`);
  }
}

/**
 * Answers jsonld's questions from the bundled contexts and from documents given for this one run (a verification method).
 * Throws {@link NotBundled} for everything else.
 */
export const loaderWith =
  (documents: ReadonlyMap<string, object> = new Map()): DocumentLoader =>
  async (url) => {
    const context = bundledContexts.get(url);
    if (context) return { contextUrl: null, documentUrl: url, document: context, tag: 'static' };
    const document = documents.get(url);
    if (document) return { contextUrl: null, documentUrl: url, document };
    throw new NotBundled(url);
  };
