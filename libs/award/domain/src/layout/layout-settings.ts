import type { Bilingual } from '#kernel';
import { type DocumentKind, documentKinds } from '../disclosure';

/** A person who signs the papers of an organisation, in place of the chair of the jury and of the lead. */
export interface LayoutSignatory {
  readonly name: string;
  readonly role: Bilingual;
  /** A picture of the signature, if there is one. */
  readonly signature: string | null;
}

/** Written as `#rrggbb`. */
export interface LayoutColours {
  /** Of titles. */
  readonly words: string;
  /** Of the person's own rail. */
  readonly first: string;
  /** Of the rail of whoever walks beside. */
  readonly second: string;
}

/** How an organisation's papers look, and what they say beside what the award itself says. */
export interface LayoutSettings {
  /** Of the entity that answers for the papers. It stands on all of them: it should say nothing of health. */
  readonly legalName: string;
  /** Named from level 2 on. */
  readonly programme: string;
  readonly place: string;
  readonly logo: string | null;
  /** A logo that names the course is kept for levels 2 and 3. */
  readonly logoFrom: 0 | 2;
  readonly colours: LayoutColours;
  readonly signatories: readonly LayoutSignatory[];
  readonly footer: Bilingual;
  /** A sentence of the organisation's own on each kind of paper. */
  readonly lines: Readonly<Record<DocumentKind, Bilingual>>;
}

export const layoutLimits = { name: 200, place: 100, role: 120, footer: 200, line: 300, signatories: 3 } as const;

/** Those of the house. */
export const houseColours: LayoutColours = { words: '#241a21', first: '#6b2450', second: '#7d8d38' };

const nothing: Bilingual = { fr: '', en: '' };

/** What an organisation starts from: its own name, and the look of the house. */
export const firstLayout = (name: string, place: string): LayoutSettings => ({
  legalName: name,
  programme: name,
  place,
  logo: null,
  logoFrom: 0,
  colours: houseColours,
  signatories: [],
  footer: nothing,
  lines: Object.fromEntries(documentKinds.map((kind) => [kind, nothing])) as Record<DocumentKind, Bilingual>,
});
