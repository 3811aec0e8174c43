import type { Instant, Language } from '#kernel';

export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: string;
}
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly tone?: 'body' | 'small' | 'strong';
}
export interface List {
  readonly kind: 'list';
  readonly items: readonly string[];
  readonly numbered?: boolean;
}
/** What is said about one thing: a label and its value on each line. */
export interface Facts {
  readonly kind: 'facts';
  readonly rows: readonly { readonly label: string; readonly value: string }[];
}
/** Widths are shares of the line; equal when absent. `caption` is read out before the table. */
export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly { readonly title: string; readonly width?: number; readonly align?: 'left' | 'right' }[];
  readonly rows: readonly (readonly string[])[];
}
/** One line to sign above, or what stands for a signature given on screen. */
export interface Signatures {
  readonly kind: 'signatures';
  readonly of: readonly { readonly name: string; readonly role: string; readonly note?: string }[];
}
export interface QrCode {
  readonly kind: 'qr';
  readonly text: string;
  readonly alt: string;
  readonly beside: readonly string[];
}
/** Who writes, at the top of a letter, with the mark of the house. */
export interface Letterhead {
  readonly kind: 'letterhead';
  readonly organisation: string;
  readonly lines: readonly string[];
}
/** To whom, and where and when. */
export interface Addressee {
  readonly kind: 'addressee';
  readonly to: readonly string[];
  readonly placeAndDate: string;
}
export interface Rule {
  readonly kind: 'rule';
}
export interface PageBreak {
  readonly kind: 'page-break';
}

export type Block = Heading | Paragraph | List | Facts | Table | Signatures | QrCode | Letterhead | Addressee | Rule | PageBreak;

/** An A4 document, said in blocks; every sentence comes ready in its language. */
export interface DocumentDescription {
  readonly language: Language;
  /** Title of the file and of the reader's window: neutral, nothing of health. */
  readonly title: string;
  readonly author: string;
  readonly createdAt: Instant;
  readonly layout?: 'portrait' | 'landscape';
  readonly blocks: readonly Block[];
  /** Bottom left of each page, such as the number of the file. */
  readonly footer?: string;
  /** Bottom right of each page. */
  readonly pageLabel?: (page: number, pages: number) => string;
}
