import type { KnownIssuer, World } from '#platform/credential-format';

/** What a judgement depends on, as plain values that a thread can be given. */
export interface KnownWorld {
  readonly now: Date;
  readonly issuers: readonly KnownIssuer[];
  readonly roots: readonly Uint8Array[];
  readonly compromisedSeals: NonNullable<World['compromisedSeals']>;
  readonly statusLists: ReadonlyMap<string, unknown>;
}

/** Without a kit nobody is known, and nothing is at hand. */
export const emptyWorld = (now: Date): KnownWorld => ({ now, issuers: [], roots: [], compromisedSeals: [], statusLists: new Map() });

/** There is no network behind it. */
export const worldFrom = ({ statusLists, ...plain }: KnownWorld): World => ({ ...plain, statusList: async (url) => statusLists.get(url) });
