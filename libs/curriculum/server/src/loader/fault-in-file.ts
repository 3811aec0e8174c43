/** A fault with its place in the file, lines and columns counted from 1. */
export interface FaultInFile {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Dotted, such as `admission.eligibility.of.2.id`. */
  readonly path: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}
