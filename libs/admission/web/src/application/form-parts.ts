export type FormPart = 'contact' | 'conditions' | 'statement' | 'review';

/** Pages of the form, in order; the statement only where the edition asks for one. */
export const formParts = (withStatement: boolean): readonly FormPart[] =>
  withStatement ? ['contact', 'conditions', 'statement', 'review'] : ['contact', 'conditions', 'review'];
