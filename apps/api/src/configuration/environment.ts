import { availableParallelism } from 'node:os';
import { keyBackends } from '#platform/signing';
import * as z from 'zod';

/** Row of the table in docs/operations.md that a schema cannot give by itself. */
interface Told {
  /** What holds when the variable is absent, in words. */
  readonly otherwise: string;
  /** Whether production refuses to start without it. */
  readonly production?: 'needed';
}

const told = <S extends z.ZodType>(schema: S, meaning: string, extra: Told): S => schema.meta({ description: meaning, ...extra });

const startsWith = (wanted: string, ...schemes: readonly string[]) =>
  z.string().refine((text) => schemes.some((scheme) => text.startsWith(`${scheme}://`)) && URL.canParse(text), { error: `must be ${wanted}` });

const port = z
  .string()
  .regex(/^\d{1,5}$/, { error: 'must be a whole number from 1 to 65535' })
  .transform(Number)
  .refine((n) => n >= 1 && n <= 65535, { error: 'must be a whole number from 1 to 65535' });
const threads = z
  .string()
  .regex(/^\d{1,2}$/, { error: 'must be a whole number from 0 to 99' })
  .transform(Number);
const postgres = () => startsWith('an address such as postgres://name:password@host:5432/database', 'postgres', 'postgresql');
const web = startsWith('an address such as https://paircours.example', 'http', 'https').refine(
  (text) => !URL.canParse(text) || new URL(text).pathname === '/',
  { error: 'must be an address without a path' },
);
const service = (wanted: string) =>
  z.string().refine((text) => URL.canParse(text) && (text.startsWith('https://') || ['localhost', '127.0.0.1', '[::1]'].includes(new URL(text).hostname)), {
    error: `must be ${wanted}, encrypted unless it is on this machine`,
  });
const smtp = startsWith('an address such as smtps://name:password@mail.example:465', 'smtp', 'smtps');
const masterKey = z
  .string()
  .refine((text) => Buffer.from(text, 'base64').length === 32, { error: 'must be 32 random bytes in base64 (openssl rand -base64 32)' });
const sender = z.string().regex(/^[^@\r\n]*[^@\s<]+@[^@\s>]+>?$/, { error: 'must be a mail address such as Paircours <paircours@example.org>' });
const yesOrNo = z.enum(['yes', 'no'], { error: 'must be yes or no' });
const keyStore = z.enum(keyBackends, { error: 'must be file, pkcs11 or remote' });
const kind = z.enum(['development', 'production'], { error: 'must be development or production' });
const logLevel = z.enum(['silent', 'error', 'warn', 'info', 'debug'], { error: 'must be silent, error, warn, info or debug' });

/** Every setting of the house. Nothing else reads the environment. */
export const environment = z.object({
  PORT: told(port.default(3000), 'Port the house listens on.', { otherwise: '`3000`' }),
  HOST: told(z.string().min(1).default('127.0.0.1'), 'Network address it listens on; `0.0.0.0` for all.', { otherwise: '`127.0.0.1`: this machine only' }),
  PUBLIC_URL: told(web.optional(), 'Address people type. Links in mails and on certificates start with it.', {
    otherwise: '`http://localhost:` and the port',
    production: 'needed',
  }),
  DATABASE_URL: told(postgres().optional(), 'PostgreSQL server, 15 or newer, as an account that may create roles and tables.', {
    otherwise: 'the embedded PostgreSQL 18',
    production: 'needed',
  }),
  PAIRCOURS_API_DATABASE_URL: told(postgres().optional(), 'The same database as the role `paircours_api`, when an administrator made the roles by hand.', {
    otherwise: 'made at start',
  }),
  PAIRCOURS_PUBLIC_DATABASE_URL: told(
    postgres().optional(),
    'The same database as the role `paircours_public`, when an administrator made the roles by hand.',
    { otherwise: 'made at start' },
  ),
  PAIRCOURS_DATA_DIR: told(z.string().min(1).default('.data'), 'Folder of the embedded database and of the keys.', { otherwise: '`.data` in the checkout' }),
  PAIRCOURS_MASTER_KEY: told(
    masterKey.optional(),
    'Key that seals each person’s own key: 32 random bytes in base64. Whoever loses it loses every sealed text.',
    { otherwise: 'drawn at the first start, kept in `keys/master.key` of the data folder', production: 'needed' },
  ),
  PAIRCOURS_KEY_STORE: told(
    keyStore.default('file'),
    'Where new keys that sign certificates are made: `file` (sealed with the master key), `pkcs11` (a key device) or `remote` (a service of yours).',
    { otherwise: '`file`: in `keys` of the data folder' },
  ),
  PKCS11_MODULE: told(z.string().startsWith('/', { error: 'must be the full path of a library' }).optional(), 'Library of the key device’s maker.', {
    otherwise: 'no key device',
  }),
  PKCS11_TOKEN: told(z.string().min(1).max(32).optional(), 'Label of the token in the key device.', { otherwise: 'no key device' }),
  PKCS11_PIN: told(z.string().min(4).max(255).optional(), 'PIN of the token.', { otherwise: 'no key device' }),
  REMOTE_SIGNER_URL: told(service('an address such as https://keys.example/v1').optional(), 'Address of the signing service.', {
    otherwise: 'no signing service',
  }),
  REMOTE_SIGNER_TOKEN: told(
    z
      .string()
      .regex(/^[\x21-\x7e]{16,}$/, { error: 'must be 16 characters or more, without spaces' })
      .optional(),
    'Bearer token for the signing service.',
    {
      otherwise: 'no signing service',
    },
  ),
  TIMESTAMP_URL: told(
    z
      .string()
      .regex(/^https?:\/\/\S+$/, { error: 'must be an address such as https://tsa.example' })
      .optional(),
    'RFC 3161 service that dates the seals of documents.',
    {
      otherwise: 'seals carry the time of the house',
    },
  ),
  SMTP_URL: told(smtp.optional(), 'Server that sends the mails.', {
    otherwise: 'mails stay in the database; the demo shows them in the browser',
    production: 'needed',
  }),
  MAIL_FROM: told(sender.default('Paircours <paircours@localhost>'), 'Sender of the mails.', {
    otherwise: '`Paircours <paircours@localhost>`',
    production: 'needed',
  }),
  PAIRCOURS_ASK_ISSUERS: told(
    yesOrNo.default('no'),
    'Whether the house may ask the sites of issuers it does not know for their keys and lists, when somebody checks a file and wishes it.',
    { otherwise: '`no`' },
  ),
  PAIRCOURS_DRAWING_THREADS: told(
    threads.default(Math.min(4, availableParallelism())),
    'Threads that draw certificates, beside the one that answers; `0`: that one draws them too.',
    { otherwise: 'one for each core, 4 at most' },
  ),
  PAIRCOURS_DEMO: told(yesOrNo.optional(), 'Whether fictional people and files are loaded into an empty database.', {
    otherwise: '`yes` with the embedded database, `no` with `DATABASE_URL` or in production',
  }),
  PAIRCOURS_ENV: told(kind.optional(), '`production` refuses missing and well-known secrets.', {
    otherwise: '`production` when `NODE_ENV` says so, else `development`',
  }),
  LOG_LEVEL: told(
    logLevel.default('warn'),
    'How much is logged on standard output, as JSON lines: `silent`, `error`, `warn`, `info` (one line per request) or `debug`.',
    { otherwise: '`warn`' },
  ),
});

export type Environment = z.output<typeof environment>;
export type Variable = keyof Environment;
