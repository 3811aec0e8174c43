import type { Language } from '#kernel';

const BEFORE = / (?=[?!:;»%])/g;
const AFTER = /« /g;

/** French keeps its high marks and quotes on the line of the word beside them: the space there does not break. */
export const spaced = (language: Language, text: string): string => (language === 'fr' ? text.replace(BEFORE, '\u00a0').replace(AFTER, '«\u00a0') : text);
