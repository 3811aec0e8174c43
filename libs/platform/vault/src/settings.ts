/** The key that seals everybody's keys: 32 random bytes, kept outside the database. */
export abstract class VaultSettings {
  abstract readonly masterKey: Uint8Array;
}
