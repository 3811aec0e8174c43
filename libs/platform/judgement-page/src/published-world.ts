import type { Judgement, KnownIssuer, World } from '#platform/credential-format';

/** The register as it is published for browsers: JSON only. */
export interface PublishedWorld {
  /** Our own address: status lists that begin with it are ours. */
  readonly origin: string;
  readonly issuers: readonly KnownIssuer[];
  /** Certificates of authorities, DER in base64. */
  readonly roots: readonly string[];
  readonly compromisedSeals: readonly { readonly certificate: string; readonly since: string }[];
  /** Whether the house fetches documents of foreign issuers for whoever asks. */
  readonly foreign: boolean;
}

/** Documents that were fetched, by DID or address of a status list. */
export type Documents = Readonly<Record<string, unknown>>;

export interface Round {
  readonly judgement: Judgement;
  /** What was asked for and not at hand. */
  readonly wanted: readonly string[];
}

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

/** Judges in a world of which nothing is fetched: what was missing is told, for somebody else to fetch. */
export const judgeRound = async (judge: (world: World) => Promise<Judgement>, published: PublishedWorld, documents: Documents, now: Date): Promise<Round> => {
  const wanted = new Set<string>();
  const find = async (address: string): Promise<unknown> => {
    const found = Object.hasOwn(documents, address) ? documents[address] : undefined;
    if (found === undefined) wanted.add(address);
    return found;
  };
  const judgement = await judge({
    now,
    issuers: published.issuers,
    roots: published.roots.map(bytesOf),
    compromisedSeals: published.compromisedSeals,
    statusList: find,
    didDocument: find,
  });
  return { judgement, wanted: [...wanted] };
};

const MOST_ROUNDS = 4;
/** Nobody needs more; a file that asks for more is one that wants us to knock at doors. */
const MOST_DOCUMENTS = 6;

/** Judges again with what could be fetched, until nothing more can be: a list has an issuer, whose document is asked for next. */
export const judgeInRounds = async (judge: (documents: Documents) => Promise<Round>, fetched: (address: string) => Promise<unknown>): Promise<Round> => {
  const documents: Record<string, unknown> = {};
  const tried = new Set<string>();
  let round = await judge(documents);
  for (let rounds = 1; rounds < MOST_ROUNDS; rounds++) {
    const next = round.wanted.filter((address) => !tried.has(address)).slice(0, MOST_DOCUMENTS - tried.size);
    for (const address of next) tried.add(address);
    const found = await Promise.all(next.map(async (address) => [address, await fetched(address)] as const));
    const more = found.filter(([, document]) => document !== undefined);
    if (more.length === 0) return round;
    Object.assign(documents, Object.fromEntries(more));
    round = await judge(documents);
  }
  return round;
};

/** The purpose and id of a list of ours; undefined for any other address. */
export const ownList = (address: string, origin: string): string | undefined =>
  address.startsWith(`${origin}/status/`) ? /^\/status\/[0-9a-f-]{36}\/(?:revocation|suspension)$/.exec(address.slice(origin.length))?.[0] : undefined;

/** What is said of a file that was stopped. */
export const stopped = (reason: 'too-slow' | 'too-large' | 'empty'): Judgement => ({
  kind: 'unknown',
  readable: false,
  intact: null,
  issuer: null,
  inForce: null,
  status: 'none',
  validUntil: null,
  verdict: reason === 'empty' ? 'unsupported' : 'unchecked',
  reasons: [reason],
  credential: null,
});
