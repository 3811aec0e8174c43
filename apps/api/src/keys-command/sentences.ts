import type { OrganisationKeys } from '#award/domain/contract';
import { StartFault } from '../start/fault';

/** Why something was refused, for whoever sits at the terminal. */
const reasons: Readonly<Record<string, string>> = {
  'key-unknown': 'There is no such key.',
  'key-not-live': 'That key no longer signs.',
  'key-store-unavailable': 'The key store makes no key now; the line above says why. Nothing has changed.',
  'compromise-in-future': 'That instant has not come yet.',
  'compromise-only-earlier': 'The key is known as compromised already; only an earlier instant can replace that one.',
  'chain-unreadable': 'The chain holds no certificate in PEM.',
  'chain-broken': 'Each certificate of the chain must be signed by the next one: the seal first, its root last.',
  'chain-without-root': 'The chain must end in the root of the authority: append it (the authority publishes it).',
  'seal-not-in-force': 'A certificate of the chain has ended, or has not begun.',
  'seal-not-for-signing': 'The first certificate is not one that may sign.',
  'seal-not-p256': 'The seal must be a P-256 key (ECDSA).',
  'key-unreadable': 'The key file is no P-256 key in PKCS #8, or its pass phrase is another one.',
  'key-of-another': 'That key does not belong to the first certificate of the chain.',
};

type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: { readonly code: string } };

/** The value, or a {@link StartFault} that says why there is none. */
export const accepted = <T>(outcome: Outcome<T>): T => {
  if (outcome.ok) return outcome.value;
  throw new StartFault(reasons[outcome.refusal.code] ?? outcome.refusal.code);
};

const line = ({ id, purpose, state, backend, madeAt, retiredAt, compromisedSince, fingerprint, certificate }: OrganisationKeys['keys'][number]): string => {
  const life = [`made ${madeAt}`, retiredAt && `retired ${retiredAt}`, compromisedSince && `compromised since ${compromisedSince}`];
  const seal = certificate && `certified by ${certificate.issuer}${certificate.local ? ' (this house)' : ''} until ${certificate.validUntil}`;
  const facts = [...life, seal, `${backend} store`, `sha256 ${fingerprint}`].filter(Boolean);
  return `  ${state.padEnd(12)} ${purpose.padEnd(11)} ${id}\n    ${facts.join('\n    ')}`;
};

/** The keys of one organisation, as lines. */
export const overview = ({ name, did, keys }: OrganisationKeys): string =>
  [`${name}  ${did ?? '(no name before its first key)'}`, ...(keys.length ? keys.map(line) : ['  no key yet: made with the first certificate'])].join('\n');
