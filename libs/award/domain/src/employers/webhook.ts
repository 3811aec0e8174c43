/** Waits before each further try, in seconds: seven tries within a little under a day after the first. */
export const retryAfter = [60, 300, 1_800, 7_200, 14_400, 28_800, 32_400] as const;

/** Messages in a row that nobody took, each tried to its end, before no more are sent. */
export const failuresUntilOff = 5;

/** Both secrets sign for so long after a change, in hours. */
export const formerSecretHours = 24;

export const deliveryKinds = ['ping', 'certificate.state', 'certificate.follow-ended'] as const;
export type DeliveryKind = (typeof deliveryKinds)[number];

export const followsAtOnce = 500;
export const longestFollowLabel = 80;

/** How the try that has just failed goes on: seconds until the next one, or undefined when it was the last. */
export const pauseBeforeNext = (attempts: number): number | undefined => retryAfter[attempts - 1];

/** What the signature signs: the time in seconds and the very bytes of the body, so that an old message cannot be sent again unseen. */
export const signedText = (seconds: number, body: string): string => `${seconds}.${body}`;
