/** A code as an ICU message selects it: hyphens mean something else there. */
export const spoken = (code: string): string => code.replaceAll('-', '');
