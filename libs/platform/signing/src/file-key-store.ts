import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openSealed, sealBytes } from '#platform/vault';
import { algorithmOf, type KeyAlgorithm, KeyFault, type KeyStore, type StoredKey } from './key-store';
import { writeOnce } from './write-once';

const drawn = (algorithm: KeyAlgorithm): KeyObject =>
  algorithm === 'ed25519' ? generateKeyPairSync('ed25519').privateKey : generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

/** What the master key seals a file for: a file that took another's name does not open. */
const about = (reference: string): string => `signing-key:${reference}`;

export const spkiOf = (key: KeyObject): Uint8Array => new Uint8Array(createPublicKey(key).export({ type: 'spki', format: 'der' }));

/** One file per key in a folder of the house, PKCS#8 sealed with the master key, readable by the house's account alone. */
export class FileKeyStore implements KeyStore {
  readonly backend = 'file';
  private readonly open = new Map<string, KeyObject>();

  constructor(
    private readonly folder: string,
    private readonly masterKey: Uint8Array,
  ) {}

  make(algorithm: KeyAlgorithm): Promise<StoredKey> {
    return this.keep(algorithm, drawn(algorithm));
  }

  /** Takes in a key that was made elsewhere. */
  async keep(algorithm: KeyAlgorithm, key: KeyObject): Promise<StoredKey> {
    const reference = `${algorithm}-${randomUUID()}`;
    const sealed = sealBytes(this.masterKey, about(reference), key.export({ type: 'pkcs8', format: 'der' }));
    await writeOnce(this.fileOf(reference), `${Buffer.from(sealed).toString('base64')}\n`);
    this.open.set(reference, key);
    return { reference, publicKey: spkiOf(key) };
  }

  async sign(reference: string, bytes: Uint8Array): Promise<Uint8Array> {
    const key = await this.privateKey(reference);
    return new Uint8Array(sign(algorithmOf(reference) === 'p256' ? 'sha256' : null, bytes, key));
  }

  async discard(reference: string): Promise<void> {
    this.open.delete(reference);
    await rm(this.fileOf(reference), { force: true });
  }

  /** The key itself, for the house's own authority. Throws {@link KeyFault} when its file is missing, altered, or sealed with another master key. */
  async privateKey(reference: string): Promise<KeyObject> {
    const known = this.open.get(reference);
    if (known) return known;
    const key = this.unsealed(reference, await this.read(reference));
    this.open.set(reference, key);
    return key;
  }

  private async read(reference: string): Promise<Uint8Array> {
    const file = this.fileOf(reference);
    try {
      return Buffer.from(await readFile(file, 'utf8'), 'base64');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      throw new KeyFault(`The signing key ${file} is missing: put it back from your backup.`);
    }
  }

  private unsealed(reference: string, sealed: Uint8Array): KeyObject {
    try {
      return createPrivateKey({ key: Buffer.from(openSealed(this.masterKey, about(reference), sealed)), format: 'der', type: 'pkcs8' });
    } catch {
      throw new KeyFault(`The signing key ${this.fileOf(reference)} was altered, or sealed with another master key: put both back from the same backup.`);
    }
  }

  private fileOf(reference: string): string {
    algorithmOf(reference);
    return join(this.folder, `${reference}.key`);
  }
}
