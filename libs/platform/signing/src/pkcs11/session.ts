import { KeyFault } from '../key-store';
import { CKF_OS_LOCKING, CKF_SESSION, CKR_ALREADY_INITIALIZED, CKR_USER_ALREADY_LOGGED_IN, CKU_USER } from './constants';
import { check, type Cryptoki, openLibrary } from './cryptoki';
import type { Pkcs11Settings } from './pkcs11-settings';

/** One attribute of a key: its number, and its value as the device's C library wants it. */
export type Attribute = readonly [type: number, value: Uint8Array];

export const yes = Uint8Array.of(1);
export const no = Uint8Array.of(0);
/** A CK_ULONG, in the byte order of every machine that Node runs on. */
export const ulong = (value: number): Uint8Array => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
};

const template = (attributes: readonly Attribute[]) => attributes.map(([type, pValue]) => ({ type, pValue, ulValueLen: pValue.length }));
const mechanism = (number: number) => ({ mechanism: number, pParameter: null, ulParameterLen: 0 });
const TOKEN_INFO = 1024;
const MOST_SLOTS = 64;
const SIGNATURE = 128;

/** A logged-in session with one token. Its calls must not overlap. */
export class Session {
  private constructor(
    private readonly call: Cryptoki,
    private readonly handle: number,
  ) {}

  /** Throws {@link KeyFault} with what the device says. */
  static async open({ module, token, pin }: Pkcs11Settings): Promise<Session> {
    const call = await openLibrary(module);
    const locks = { CreateMutex: null, DestroyMutex: null, LockMutex: null, UnlockMutex: null, flags: CKF_OS_LOCKING, pReserved: null };
    check('C_Initialize', await call('C_Initialize', locks), CKR_ALREADY_INITIALIZED);
    const slot = await slotOf(call, token);
    const handle = [0];
    check('C_OpenSession', await call('C_OpenSession', slot, CKF_SESSION, null, null, handle));
    const secret = Buffer.from(pin);
    const session = new Session(call, handle[0] ?? 0);
    check('C_Login', await call('C_Login', session.handle, CKU_USER, secret, secret.length), CKR_USER_ALREADY_LOGGED_IN);
    return session;
  }

  /** Handles of the public and of the private half. */
  async generatePair(kind: number, publicHalf: readonly Attribute[], privateHalf: readonly Attribute[]): Promise<readonly [number, number]> {
    const [one, other] = [[0], [0]];
    const [seen, hidden] = [template(publicHalf), template(privateHalf)];
    check('C_GenerateKeyPair', await this.call('C_GenerateKeyPair', this.handle, mechanism(kind), seen, seen.length, hidden, hidden.length, one, other));
    return [one[0] ?? 0, other[0] ?? 0];
  }

  /** Every object that has these attributes; eight at most. */
  async find(attributes: readonly Attribute[]): Promise<number[]> {
    const [found, count] = [Array<number>(8).fill(0), [0]];
    const wanted = template(attributes);
    check('C_FindObjectsInit', await this.call('C_FindObjectsInit', this.handle, wanted, wanted.length));
    const code = await this.call('C_FindObjects', this.handle, found, found.length, count);
    check('C_FindObjectsFinal', await this.call('C_FindObjectsFinal', this.handle));
    check('C_FindObjects', code);
    return found.slice(0, count[0]);
  }

  async attribute(object: number, type: number, room = 256): Promise<Uint8Array> {
    const value = Buffer.alloc(room);
    const asked = [{ type, pValue: value, ulValueLen: room }];
    check('C_GetAttributeValue', await this.call('C_GetAttributeValue', this.handle, object, asked, 1));
    return value.subarray(0, Number(asked[0]?.ulValueLen));
  }

  async sign(kind: number, key: number, bytes: Uint8Array): Promise<Uint8Array> {
    const [signature, length] = [Buffer.alloc(SIGNATURE), [SIGNATURE]];
    check('C_SignInit', await this.call('C_SignInit', this.handle, mechanism(kind), key));
    check('C_Sign', await this.call('C_Sign', this.handle, Buffer.from(bytes), bytes.length, signature, length));
    return signature.subarray(0, length[0]);
  }

  async destroy(object: number): Promise<void> {
    check('C_DestroyObject', await this.call('C_DestroyObject', this.handle, object));
  }

  async close(): Promise<void> {
    await this.call('C_CloseSession', this.handle);
  }
}

/** The slot that holds the token of that label: slots change their number, tokens keep their label. */
const slotOf = async (call: Cryptoki, label: string): Promise<number> => {
  const [slots, count] = [Array<number>(MOST_SLOTS).fill(0), [MOST_SLOTS]];
  check('C_GetSlotList', await call('C_GetSlotList', 1, slots, count));
  for (const slot of slots.slice(0, count[0])) {
    const told = Buffer.alloc(TOKEN_INFO);
    const code = await call('C_GetTokenInfo', slot, told);
    if (code === 0 && told.subarray(0, 32).toString('utf8').trimEnd() === label) return slot;
  }
  throw new KeyFault(`No key device here holds a token called “${label}”: check PKCS11_TOKEN, and that the device is plugged in.`);
};
