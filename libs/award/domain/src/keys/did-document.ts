import type { Instant } from '#kernel';

/** A key as others may know it. */
export interface PublicKey {
  /** DID URL under which credentials name it. */
  readonly id: string;
  readonly multibase: string;
  readonly compromisedSince: Instant | null;
}

export interface DidDocument {
  readonly '@context': readonly string[];
  readonly id: string;
  readonly verificationMethod: readonly object[];
  readonly assertionMethod: readonly string[];
}

const context = ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'];

/**
 * The DID document of an issuer, after W3C Controlled Identifiers 1.0. Retired keys stay in it, in force for what they
 * signed; one that was compromised tells since when by `revoked`.
 */
export const didDocument = (did: string, keys: readonly PublicKey[]): DidDocument => ({
  '@context': context,
  id: did,
  verificationMethod: keys.map(({ id, multibase, compromisedSince }) => ({
    id,
    type: 'Multikey',
    controller: id.split('#')[0],
    publicKeyMultibase: multibase,
    ...(compromisedSince && { revoked: compromisedSince }),
  })),
  assertionMethod: keys.map(({ id }) => id),
});
