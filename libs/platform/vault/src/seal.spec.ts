import { randomBytes } from 'node:crypto';
import { open, seal } from './seal';

const key = randomBytes(32);
const text = Buffer.from('Je suis arrivée un lundi de pluie.');

it('opens what it sealed, and shows none of it meanwhile', () => {
  const sealed = seal(key, 'statement:1', text);
  expect(Buffer.from(open(key, 'statement:1', sealed))).toEqual(text);
  expect(Buffer.from(sealed).includes(Buffer.from('pluie'))).toBe(false);
});

it.each([
  ['another record', () => open(key, 'statement:2', seal(key, 'statement:1', text))],
  ['another key', () => open(randomBytes(32), 'statement:1', seal(key, 'statement:1', text))],
  [
    'one flipped bit',
    () => {
      const sealed = Uint8Array.from(seal(key, 'statement:1', text));
      sealed[40]! ^= 1;
      return open(key, 'statement:1', sealed);
    },
  ],
])('does not open with %s', (_, attempt) => expect(attempt).toThrow());
