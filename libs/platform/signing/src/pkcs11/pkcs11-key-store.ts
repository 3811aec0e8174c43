import { createHash, randomBytes } from 'node:crypto';
import { algorithmOf, type KeyAlgorithm, KeyFault, type KeyStore, type StoredKey } from '../key-store';
import {
  CKA_CLASS,
  CKA_EC_PARAMS,
  CKA_EC_POINT,
  CKA_EXTRACTABLE,
  CKA_ID,
  CKA_LABEL,
  CKA_PRIVATE,
  CKA_SENSITIVE,
  CKA_SIGN,
  CKA_TOKEN,
  CKA_VERIFY,
  CKO_PRIVATE_KEY,
  CKO_PUBLIC_KEY,
} from './constants';
import { WrongPin } from './cryptoki';
import { curves, derOfSignature, spkiOfPoint } from './ec';
import type { Pkcs11Settings } from './pkcs11-settings';
import { type Attribute, no, Session, ulong, yes } from './session';

/** A reference is the algorithm and the key's CKA_ID in hexadecimal: a key made with the device's own tools has one too. */
const idOf = (reference: string): Buffer => {
  const hex = reference.slice(algorithmOf(reference).length + 1).replaceAll('-', '');
  if (!/^([0-9a-f]{2})+$/.test(hex)) throw new KeyFault(`“${reference}” names no key of a device.`);
  return Buffer.from(hex, 'hex');
};

const called = (id: Uint8Array, reference: string): Attribute[] => [
  [CKA_TOKEN, yes],
  [CKA_ID, id],
  [CKA_LABEL, Buffer.from(reference)],
];

/** Keys made in a device, which they never leave; spoken to through the maker's PKCS #11 library. */
export class Pkcs11KeyStore implements KeyStore {
  readonly backend = 'pkcs11';
  private session: Promise<Session> | undefined;
  private turn: Promise<unknown> = Promise.resolve();
  private wrongPin: WrongPin | undefined;

  constructor(private readonly settings: Pkcs11Settings) {}

  make(algorithm: KeyAlgorithm): Promise<StoredKey> {
    const curve = curves[algorithm];
    const id = randomBytes(16);
    const reference = `${algorithm}-${id.toString('hex')}`;
    const seen: Attribute[] = [...called(id, reference), [CKA_EC_PARAMS, curve.parameters], [CKA_VERIFY, yes]];
    const hidden: Attribute[] = [...called(id, reference), [CKA_PRIVATE, yes], [CKA_SENSITIVE, yes], [CKA_EXTRACTABLE, no], [CKA_SIGN, yes]];
    return this.inTurn(async (session) => {
      const [publicHalf] = await session.generatePair(curve.generate, seen, hidden);
      return { reference, publicKey: spkiOfPoint(curve, await session.attribute(publicHalf, CKA_EC_POINT)) };
    });
  }

  sign(reference: string, bytes: Uint8Array): Promise<Uint8Array> {
    const algorithm = algorithmOf(reference);
    const { sign } = curves[algorithm];
    return this.inTurn(async (session) => {
      const [key] = await session.find([...named(reference, CKO_PRIVATE_KEY)]);
      if (key === undefined) throw new KeyFault(`The key device does not hold the key ${reference}.`);
      if (algorithm === 'ed25519') return new Uint8Array(await session.sign(sign, key, bytes));
      return derOfSignature(await session.sign(sign, key, createHash('sha256').update(bytes).digest()));
    });
  }

  discard(reference: string): Promise<void> {
    return this.inTurn(async (session) => {
      for (const half of [CKO_PUBLIC_KEY, CKO_PRIVATE_KEY]) for (const object of await session.find(named(reference, half))) await session.destroy(object);
    });
  }

  async close(): Promise<void> {
    const session = await this.session?.catch(() => undefined);
    this.session = undefined;
    await session?.close();
  }

  /** One call after another: a session does one thing at a time. A session in which something failed is not used again. */
  private inTurn<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const done = this.turn.then(async () => {
      if (this.wrongPin) throw this.wrongPin;
      try {
        return await work(await (this.session ??= Session.open(this.settings)));
      } catch (error) {
        if (error instanceof WrongPin) this.wrongPin = error;
        await this.close();
        throw error;
      }
    });
    this.turn = done.catch(() => undefined);
    return done;
  }
}

const named = (reference: string, half: number): Attribute[] => [
  [CKA_CLASS, ulong(half)],
  [CKA_ID, idOf(reference)],
];
