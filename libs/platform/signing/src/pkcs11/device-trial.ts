// Tries the store against SoftHSM in a process of its own: a device's library cannot be loaded into Jest's contexts.
// Arguments: the library. Prints what came out as JSON; a fault is its sentence.
import { createPublicKey, verify } from 'node:crypto';
import { type KeyAlgorithm, type KeyStore, type StoredKey } from '../key-store';
import { Pkcs11KeyStore } from './pkcs11-key-store';

const module = process.argv.at(-1) ?? '';
const text = Buffer.from('le dix-huit mars');
const store = (settings: object = {}) => new Pkcs11KeyStore({ module, token: 'paircours', pin: '4711', ...settings });
const fault = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no fault',
    (error: unknown) => (error instanceof Error ? error.message : 'unknown'),
  );

const signs = async (by: KeyStore, { reference, publicKey }: StoredKey, bytes = text): Promise<boolean> => {
  const key = createPublicKey({ key: Buffer.from(publicKey), format: 'der', type: 'spki' });
  return verify(reference.startsWith('p256') ? 'sha256' : null, bytes, key, await by.sign(reference, bytes));
};

const device = store();
const other = store();

const kind = async (algorithm: KeyAlgorithm) => {
  const key = await device.make(algorithm);
  return { reference: key.reference, here: await signs(device, key), elsewhere: await signs(other, key) };
};

const manyAtOnce = async () => {
  const key = await device.make('p256');
  const signed = await Promise.all(Array.from({ length: 200 }, (_, n) => signs(device, key, Buffer.from(`n° ${n}`))));
  return signed.filter(Boolean).length;
};

const faults = async () => {
  const key = await device.make('ed25519');
  const told = { missing: await fault(device.sign('ed25519-00ff', text)), token: await fault(store({ token: 'other' }).sign(key.reference, text)) };
  const afterwards = await signs(device, key);
  await device.discard(key.reference);
  return { ...told, afterwards, discarded: await fault(device.sign(key.reference, text)) };
};

const tried = { p256: await kind('p256'), ed25519: await kind('ed25519'), manyAtOnce: await manyAtOnce(), ...(await faults()) };
await Promise.all([device, other].map((one) => one.close()));
const mistaken = store({ pin: '1234' });
const pin = await fault(mistaken.make('p256'));
// Asked again, it answers without knocking again: a device locks itself after a few wrong PINs.
const pinAgain = await fault(mistaken.make('p256'));
process.stdout.write(JSON.stringify({ ...tried, pin, pinAgain }));
process.exit(0);
