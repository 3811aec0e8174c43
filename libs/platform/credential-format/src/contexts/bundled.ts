import { packagedContexts } from '../foreign/contexts.mjs';

export const CREDENTIALS_V1 = 'https://www.w3.org/2018/credentials/v1';
export const CREDENTIALS_V2 = 'https://www.w3.org/ns/credentials/v2';
export const OPEN_BADGES = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
export const STATUS_LIST = 'https://www.w3.org/ns/credentials/status/v1';
export const MULTIKEY = 'https://w3id.org/security/multikey/v1';
export const ED25519_2020 = 'https://w3id.org/security/suites/ed25519-2020/v1';

/** W3C's context of the examples in its specifications: every other term gets a meaning under this address. */
const examples: readonly [string, object] = [
  'https://www.w3.org/ns/credentials/examples/v2',
  { '@context': { '@vocab': 'https://www.w3.org/ns/credentials/examples#' } },
];

/** The contexts that may give a credential its meaning. No other is ever fetched; a test pins their bytes. */
export const bundledContexts: ReadonlyMap<string, object> = new Map([...packagedContexts.filter(([url]) => url.startsWith('https://')), examples]);

/** What our credentials state first: the W3C's terms, then those of Open Badges 3.0, in the order its schema asks for. */
export const badgeContexts = [CREDENTIALS_V2, OPEN_BADGES] as const;
