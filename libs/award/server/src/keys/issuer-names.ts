import { Injectable } from '@nestjs/common';
import { didDocument, didWebOf, type DidDocument, type PublicKey } from '#award/domain';
import { instant, type Instant } from '#kernel';
import { didKeyMethod, didKeyOf, multikeyOf } from '#platform/credential-format';
import { PublicAddress } from '#platform/http';
import type { IssuingKeyRow } from './issuing-key.row';

/** The 32 bytes of an Ed25519 key stand at the end of its SubjectPublicKeyInfo. */
const rawOf = ({ publicKey }: IssuingKeyRow): Uint8Array => new Uint8Array(publicKey.subarray(-32));

/** Credentials tell the day they were signed and not the hour: a key that is compromised since noon vouches for nothing of that day. */
export const dayBegun = (at: Date): Instant => instant(`${at.toISOString().slice(0, 10)}T00:00:00Z`);

export interface KeyName {
  readonly issuer: string;
  readonly verificationMethod: string;
}

/** Under which names organisations and their keys are known outside: below the public address when there is one, else by the keys themselves. */
@Injectable()
export class IssuerNames {
  constructor(private readonly address: PublicAddress) {}

  /** Undefined while the address is not one that others can look up. */
  web(organisation: string): string | undefined {
    return didWebOf(this.address.origin, organisation);
  }

  /** What a credential signed now with this key says of who signed it. */
  of(key: IssuingKeyRow): KeyName {
    const web = this.web(key.organisation);
    return web ? { issuer: web, verificationMethod: `${web}#${multikeyOf(rawOf(key))}` } : this.byKey(key);
  }

  /** The name that a key has by itself, whatever the address. */
  byKey(key: IssuingKeyRow): KeyName {
    const raw = rawOf(key);
    return { issuer: didKeyOf(raw), verificationMethod: didKeyMethod(raw) };
  }

  /** Every credential key of one organisation in one document; `issuer` as {@link of} says. */
  document(issuer: string, keys: readonly IssuingKeyRow[], name: (key: IssuingKeyRow) => KeyName = (key) => this.of(key)): DidDocument {
    const known = keys.map((key): PublicKey => {
      const compromisedSince = key.compromisedSince && dayBegun(key.compromisedSince);
      return { id: name(key).verificationMethod, multibase: multikeyOf(rawOf(key)), compromisedSince };
    });
    return didDocument(issuer, known);
  }
}
