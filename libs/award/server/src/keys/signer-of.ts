import { createPublicKey, verify } from 'node:crypto';
import { algorithmOf, KeyFault, type KeyStores } from '#platform/signing';
import type { IssuingKeyRow } from './issuing-key.row';

export type Sign = (bytes: Uint8Array) => Promise<Uint8Array>;

/**
 * Signs with a key where it lies. What another machine answers is checked by the public half first: a device that signs
 * with something else must not spoil certificates that last for years. Throws KeyFault when the key cannot be used.
 */
export const signerOf = (stores: KeyStores, { backend, reference, publicKey: spki }: Pick<IssuingKeyRow, 'backend' | 'reference' | 'publicKey'>): Sign => {
  const publicKey = createPublicKey({ key: spki, format: 'der', type: 'spki' });
  const hash = algorithmOf(reference) === 'p256' ? 'sha256' : null;
  return async (bytes) => {
    const signature = await stores.of(backend).sign(reference, bytes);
    if (backend !== 'file' && !verify(hash, bytes, publicKey, signature))
      throw new KeyFault(`The ${backend} key store signed with another key than ${reference}.`);
    return signature;
  };
};
