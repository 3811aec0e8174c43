/** A link that its holder gives to one reader: it ends by itself, and shows one level and no more. */
export const shareLife = { standardDays: 30, longestDays: 365 } as const;

/** How many a certificate may have at once: enough for a search for work, too few to publish by mistake. */
export const sharesAtOnce = 50;

/** How the holder recalls to whom a link was given. */
export const longestShareLabel = 80;

/** Views are counted by the hour: enough for a holder to recognise a reader, too coarse to follow one. */
export const hourOf = (at: Date): Date => new Date(Math.floor(at.getTime() / 3_600_000) * 3_600_000);
