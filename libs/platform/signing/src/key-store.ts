/** Ed25519 signs credentials, P-256 (ECDSA with SHA-256) seals documents. */
export const keyAlgorithms = ['ed25519', 'p256'] as const;
export type KeyAlgorithm = (typeof keyAlgorithms)[number];

export const keyBackends = ['file', 'pkcs11', 'remote'] as const;
export type KeyBackend = (typeof keyBackends)[number];

/** A key as the house knows it: by a name that tells nothing, and by its public half. */
export interface StoredKey {
  /** Begins with the algorithm, such as `ed25519-8f3a…`. */
  readonly reference: string;
  /** SubjectPublicKeyInfo in DER. */
  readonly publicKey: Uint8Array;
}

/** Where private keys live. None of them ever leaves its store, and none is ever in the database. */
export interface KeyStore {
  readonly backend: KeyBackend;
  make(algorithm: KeyAlgorithm): Promise<StoredKey>;
  /** Ed25519: 64 bytes over `bytes`. P-256: ECDSA in DER over their SHA-256. Throws {@link KeyFault} when the key cannot be used. */
  sign(reference: string, bytes: Uint8Array): Promise<Uint8Array>;
  /** Removes a key that never signed anything. A store that cannot remove keeps it, unused. */
  discard(reference: string): Promise<void>;
}

/** A key that cannot be used, said in one sentence to whoever runs the house. */
export class KeyFault extends Error {}

/** Which algorithm a reference is for. Throws {@link KeyFault} on what is no reference. */
export const algorithmOf = (reference: string): KeyAlgorithm => {
  const found = keyAlgorithms.find((algorithm) => reference.startsWith(`${algorithm}-`));
  if (!found || !/^[a-z0-9-]{1,200}$/.test(reference)) throw new KeyFault(`“${reference}” names no signing key.`);
  return found;
};
