import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { readJson } from '#platform/credential-format';
import type { KnownWorld } from './known-world';

const contents = z.object({
  version: z.literal(1),
  issuers: z.array(
    z.object({
      did: z.string(),
      name: z.string(),
      document: z.string(),
      compromised: z.array(z.object({ verificationMethod: z.string(), since: z.string() })).default([]),
      seals: z.array(z.string()).optional(),
    }),
  ),
  roots: z.array(z.string()),
  compromisedSeals: z.array(z.object({ certificate: z.string(), since: z.string() })).default([]),
  statusLists: z.array(z.object({ url: z.string(), file: z.string() })),
});
type Contents = z.infer<typeof contents>;

/** The largest list or document a kit may hold, in characters. */
const MOST = 4 * 2 ** 20;

const pem = /-----BEGIN CERTIFICATE-----([\sA-Za-z0-9+/=]+)-----END CERTIFICATE-----/g;

/** The certificates (DER) of a PEM file; throws when there is none. */
const certificatesOf = (text: string): readonly Uint8Array[] => {
  const found = [...text.matchAll(pem)].map(([, body = '']) => new Uint8Array(Buffer.from(body, 'base64')));
  if (found.length === 0) throw new Error('No certificate.');
  return found;
};

const objectOf = (text: string): object => {
  const read = readJson(text, MOST);
  if ('fault' in read || typeof read.value !== 'object' || read.value === null) throw new Error('Not JSON.');
  return read.value;
};

/** A list that cannot be read is handed on as such: the judgement then says so. */
const listOf = (text: string): unknown => {
  const read = readJson(text, MOST);
  return 'value' in read ? read.value : text.slice(0, 100);
};

const gather = async (folder: string, kit: Contents, now: Date): Promise<KnownWorld> => {
  const text = (file: string): Promise<string> => readFile(join(folder, file), 'utf8');
  const issuers = kit.issuers.map(async ({ document, seals, ...issuer }) => ({
    ...issuer,
    ...(seals && { seals }),
    didDocument: objectOf(await text(document)),
  }));
  const roots = kit.roots.map(async (file) => certificatesOf(await text(file)));
  const statusLists = kit.statusLists.map(async ({ url, file }): Promise<readonly [string, unknown]> => [url, listOf(await text(file))]);
  return {
    now,
    issuers: await Promise.all(issuers),
    roots: (await Promise.all(roots)).flat(),
    compromisedSeals: kit.compromisedSeals,
    statusLists: new Map(await Promise.all(statusLists)),
  };
};

/** Everything a kit's folder says; `undefined` when it is no kit, or an incomplete one. */
export const readKit = async (folder: string, now: Date): Promise<KnownWorld | undefined> => {
  try {
    const parsed = contents.safeParse(objectOf(await readFile(join(folder, 'kit.json'), 'utf8')));
    return parsed.success ? await gather(folder, parsed.data, now) : undefined;
  } catch {
    return undefined;
  }
};
