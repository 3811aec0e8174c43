import { createPublicKey } from 'node:crypto';
import * as z from 'zod';
import { boundedAnswer } from './bounded-answer';
import { algorithmOf, type KeyAlgorithm, KeyFault, type KeyStore, type StoredKey } from './key-store';

export interface RemoteSettings {
  /** Address of the service, without a slash at its end. */
  readonly url: string;
  /** Sent as a bearer token. */
  readonly token: string;
  /** Milliseconds before a silent service is given up; 5,000 unless told. */
  readonly patience?: number;
}

const bytes = z.base64().transform((text) => new Uint8Array(Buffer.from(text, 'base64')));
const keyAnswer = z.object({ reference: z.string().regex(/^[a-z0-9-]{1,200}$/), publicKey: bytes });
const signAnswer = z.object({ signature: bytes });
const ANSWER_LIMIT = 16 * 1024;

const kindOf = (publicKey: Uint8Array): string | undefined => {
  const { asymmetricKeyType, asymmetricKeyDetails } = createPublicKey({ key: Buffer.from(publicKey), format: 'der', type: 'spki' });
  return asymmetricKeyType === 'ec' ? asymmetricKeyDetails?.namedCurve : asymmetricKeyType;
};

const wanted: Readonly<Record<KeyAlgorithm, string>> = { ed25519: 'ed25519', p256: 'prime256v1' };

/**
 * Keys in a service of the organisation's own, over HTTPS with JSON:
 * `POST {url}/keys {"algorithm"}` answers `{"reference", "publicKey"}`; `POST {url}/sign {"reference", "message"}` answers
 * `{"signature"}`. Bytes are in base64, a public key is SubjectPublicKeyInfo, a P-256 signature is DER over SHA-256.
 */
export class RemoteKeyStore implements KeyStore {
  readonly backend = 'remote';

  constructor(private readonly settings: RemoteSettings) {}

  async make(algorithm: KeyAlgorithm): Promise<StoredKey> {
    const key = await this.ask('keys', { algorithm }, keyAnswer);
    if (algorithmOf(key.reference) !== algorithm || kindOf(key.publicKey) !== wanted[algorithm])
      throw new KeyFault(`The signing service answered with a key that is not for ${algorithm}.`);
    return key;
  }

  async sign(reference: string, message: Uint8Array): Promise<Uint8Array> {
    algorithmOf(reference);
    return (await this.ask('sign', { reference, message: Buffer.from(message).toString('base64') }, signAnswer)).signature;
  }

  /** The service keeps what it made; a key that never signed does no harm there. */
  async discard(): Promise<void> {}

  private async ask<Answer>(what: string, question: object, schema: z.ZodType<Answer>): Promise<Answer> {
    const text = await this.post(what, JSON.stringify(question));
    try {
      return schema.parse(JSON.parse(text));
    } catch {
      throw new KeyFault('The signing service answered with something else than what was asked for.');
    }
  }

  private async post(what: string, body: string): Promise<string> {
    const { url, token, patience = 5000 } = this.settings;
    const headers = { 'content-type': 'application/json', accept: 'application/json', authorization: `Bearer ${token}` };
    try {
      const answer = await fetch(`${url}/${what}`, { method: 'POST', headers, body, redirect: 'error', signal: AbortSignal.timeout(patience) });
      if (!answer.ok) throw new KeyFault(`The signing service refused (HTTP ${answer.status}).`);
      return await boundedAnswer(answer, ANSWER_LIMIT);
    } catch (error) {
      if (error instanceof KeyFault) throw error;
      throw new KeyFault('The signing service does not answer as it should: check REMOTE_SIGNER_URL and the service.', { cause: error });
    }
  }
}
