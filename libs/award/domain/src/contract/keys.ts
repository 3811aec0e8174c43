import { fileAnswer, routes } from '#kernel/contract';
import * as z from 'zod';
import { keyPurposes, keyStates } from '../keys/issuing-key';

/** One key of an organisation, as far as anybody may see it. */
export const issuingKeyView = z
  .strictObject({
    id: z.uuid(),
    purpose: z.enum(keyPurposes),
    state: z.enum(keyStates),
    /** Where its private half lies. */
    backend: z.enum(['file', 'pkcs11', 'remote']),
    madeAt: z.iso.datetime(),
    retiredAt: z.iso.datetime().nullable(),
    compromisedSince: z.iso.datetime().nullable(),
    /** SHA-256 in hexadecimal: of a seal’s certificate, of another key’s SubjectPublicKeyInfo. */
    fingerprint: z.string(),
    /** Under which name credentials cite it; null for a seal. */
    verificationMethod: z.string().nullable(),
    /** Null for a key that signs credentials. */
    certificate: z.strictObject({ subject: z.string(), issuer: z.string(), validUntil: z.iso.datetime(), local: z.boolean() }).nullable(),
  })
  .meta({ id: 'IssuingKey' });

export type IssuingKeyView = z.output<typeof issuingKeyView>;

/** The keys of one organisation, newest first. */
export const organisationKeys = z
  .strictObject({
    organisation: z.uuid(),
    name: z.string(),
    /** DID that new credentials carry; null before the first key when there is no public address. */
    did: z.string().nullable(),
    /** Address of the DID document; null while the house has no public address. */
    document: z.string().nullable(),
    keys: z.array(issuingKeyView),
  })
  .meta({ id: 'OrganisationKeys' });

export type OrganisationKeys = z.output<typeof organisationKeys>;

const lead = { roles: ['programme-lead'] } as const;
const oneKey = z.strictObject({ key: z.uuid() });
const published = { method: 'GET', policy: 'public', page: true, unitOfWork: 'own', answer: fileAnswer, refusals: { 'issuer-unknown': 404 } } as const;
const oneIssuer = z.strictObject({ issuer: z.string().max(64) });

export const issuingKeyRoutes = routes({
  ours: { method: 'GET', path: '/issuing-keys', policy: lead, answer: z.strictObject({ items: z.array(organisationKeys) }) },
  rotate: {
    method: 'POST',
    path: '/issuing-keys/:key/rotation',
    policy: lead,
    unitOfWork: 'own',
    params: oneKey,
    answer: oneKey,
    refusals: { 'key-unknown': 404, 'key-not-live': 409, 'key-store-unavailable': 503 },
  },
  retire: {
    method: 'POST',
    path: '/issuing-keys/:key/retirement',
    policy: lead,
    params: oneKey,
    answer: z.strictObject({ state: z.literal('retired') }),
    refusals: { 'key-unknown': 404, 'key-not-live': 409 },
  },
  compromise: {
    method: 'POST',
    path: '/issuing-keys/:key/compromise',
    policy: lead,
    params: oneKey,
    // No more than nanoseconds: what is finer is no instant.
    body: z.strictObject({ since: z.iso.datetime().max(30) }),
    answer: z.strictObject({ state: z.literal('compromised') }),
    refusals: { 'key-unknown': 404, 'compromise-in-future': 422, 'compromise-only-earlier': 409 },
  },
  didDocument: { ...published, path: '/issuers/:issuer/did.json', params: oneIssuer, media: 'application/did+json' },
  chain: { ...published, path: '/issuers/:issuer/chain.pem', params: oneIssuer, media: 'application/pem-certificate-chain' },
});
