import { parseArgs } from 'node:util';
import { StartFault } from '../start/fault';

export const usage = `npm run -s keys -- list [--organisation NAME]
npm run -s keys -- rotate      --organisation NAME --purpose credential|seal   a new key signs; the old one goes on counting
npm run -s keys -- retire      --organisation NAME --purpose credential|seal   no key signs until one is needed again
npm run -s keys -- compromise  --organisation NAME --purpose credential|seal [--key ID] --since 2026-03-18T09:00:00Z
npm run -s keys -- import-seal --organisation NAME --chain CHAIN.pem --key-file KEY.pem [--pass-phrase-file FILE]
npm run -s keys -- import-seal --organisation NAME --chain CHAIN.pem --store pkcs11|remote --reference p256-…`;

const options = {
  organisation: { type: 'string' },
  purpose: { type: 'string' },
  key: { type: 'string' },
  since: { type: 'string' },
  chain: { type: 'string' },
  'key-file': { type: 'string' },
  'pass-phrase-file': { type: 'string' },
  store: { type: 'string' },
  reference: { type: 'string' },
} as const;

const names = ['list', 'rotate', 'retire', 'compromise', 'import-seal'] as const;
export type KeysCommand = (typeof names)[number];

/** What the command line asks for; throws a {@link StartFault} that shows how to write it. */
export const asked = (args: readonly string[]) => {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const command = names.find((name) => name === positionals[0]);
    if (command && positionals.length === 1) return { command, ...values };
  } catch {
    // What cannot be read is answered like what is missing.
  }
  throw new StartFault(usage);
};

export type Asked = ReturnType<typeof asked>;

/** Throws a {@link StartFault} when it is missing. */
export const needed = <T>(value: T | undefined): T => {
  if (value === undefined) throw new StartFault(usage);
  return value;
};

export const purposeOf = ({ purpose }: Asked): 'credential' | 'seal' => {
  if (purpose !== 'credential' && purpose !== 'seal') throw new StartFault(usage);
  return purpose;
};

/** An instant with its zone, such as `2026-03-18T09:00:00Z`; a bare day would leave open which hours of it count. */
export const sinceOf = ({ since }: Asked): string => {
  const text = needed(since);
  if (!/^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/.test(text) || Number.isNaN(Date.parse(text)))
    throw new StartFault(`--since ${text} is no instant; write one such as 2026-03-18T09:00:00Z.`);
  return text;
};
