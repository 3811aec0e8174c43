import type { DisclosureLevel } from '#award/domain';

/** Files are called by their number alone; at level 0 by nothing, since the number would tie it to the others. */
export const fileNameAt = (level: DisclosureLevel, number: string): string => (level === 0 ? 'document' : number);
