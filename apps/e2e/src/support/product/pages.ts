import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { Language } from '../screens';

/** A page to look at: a name that says which one it is whatever its ids, and where it is now. */
export interface ProductPage {
  readonly name: string;
  readonly at: string;
  /** What its reader does there before it is looked at: an answer to a form has no address of its own. */
  readonly after?: (page: Page) => Promise<void>;
  /** The reader is told no there, or there is nothing: the browser logs the answer. */
  readonly refused?: true;
  /** What may stand in its text though it looks like a code: an example of what to type. */
  readonly mayShow?: RegExp;
}

/** Somebody, and every page of the product that is theirs to see. */
export interface Reader {
  readonly who: string;
  /** Their browser, in a language. */
  readonly open: (browser: Browser, language: Language) => Promise<BrowserContext>;
  readonly pages: (context: BrowserContext) => Promise<readonly ProductPage[]>;
}

/** Pages whose address says it all. */
export const plain = (...addresses: readonly string[]): readonly ProductPage[] => addresses.map((at) => ({ name: at, at }));

export interface Listed<Item> {
  readonly items: readonly Item[];
}

/** The first that matches; a demo that lacks it fails the run, with the words given. */
export const one = <Item>({ items }: Listed<Item>, what: string, matches: (item: Item) => boolean = () => true): Item => {
  const found = items.find(matches);
  if (found === undefined) throw new Error(`The demo has no ${what}.`);
  return found;
};
