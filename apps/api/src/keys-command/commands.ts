import { readFile } from 'node:fs/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CompromiseKey, ImportSeal, IssuingKeys, OurKeys, RetireKey, RotateKey } from '#award/server';
import { Accounts, type Organisation } from '#identity/server';
import { instant, system } from '#kernel';
import { UnitOfWork } from '#platform/database';
import { keyBackends } from '#platform/signing';
import { StartFault } from '../start/fault';
import { type Asked, type KeysCommand, needed, purposeOf, sinceOf, usage } from './asked';
import { accepted, overview } from './sentences';

type Run = (app: NestFastifyApplication, asked: Asked) => Promise<string>;

const asHouse = <T>(app: NestFastifyApplication, work: () => Promise<T>): Promise<T> => app.get(UnitOfWork).run(system, work);

const organisationOf = async (app: NestFastifyApplication, { organisation }: Asked): Promise<Organisation> => {
  const found = await asHouse(app, () => app.get(OurKeys).named(needed(organisation)));
  if (!found) throw new StartFault(`No organisation, or more than one, is called ${organisation}: write its whole name, or its id.`);
  return found;
};

/** The key that the command means: the one named, else the one that signs now. */
const keyOf = async (app: NestFastifyApplication, wanted: Asked): Promise<string> => {
  const { id, name } = await organisationOf(app, wanted);
  const purpose = purposeOf(wanted);
  const [own] = await asHouse(app, () => app.get(OurKeys).of([id]));
  const key = own?.keys.find((one) => one.purpose === purpose && (wanted.key ? one.id === wanted.key : one.state === 'live'));
  if (!key) throw new StartFault(wanted.key ? `${name} has no ${purpose} key ${wanted.key}.` : `${name} has no ${purpose} key that signs now.`);
  return key.id;
};

const list: Run = async (app, wanted) => {
  const one = wanted.organisation === undefined ? undefined : await organisationOf(app, wanted);
  const shown = await asHouse(app, async () => {
    const all = one ? [one] : await app.get(Accounts).organisations();
    return app.get(OurKeys).of(all.map(({ id }) => id));
  });
  return shown.map(overview).join('\n\n');
};

const rotate: Run = async (app, wanted) => {
  const { key } = accepted(await app.get(RotateKey).run(await keyOf(app, wanted), system));
  return `${key} signs now. What the key before it signed goes on counting.`;
};

const retire: Run = async (app, wanted) => {
  const key = await keyOf(app, wanted);
  accepted(await asHouse(app, () => app.get(RetireKey).run(key)));
  return `${key} no longer signs. The next certificate, if there is one, makes a new key.`;
};

const compromise: Run = async (app, wanted) => {
  const [key, since] = [await keyOf(app, wanted), sinceOf(wanted)];
  accepted(await asHouse(app, () => app.get(CompromiseKey).run(key, instant(since))));
  return `Nothing that ${key} signed from ${since} on counts. The next certificate makes a new key; what it signed since is signed again when it is next asked for, or all at once at /staff/keys.`;
};

const textOf = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch(() => {
    throw new StartFault(`${file} cannot be read.`);
  });

const placeOf = async (wanted: Asked) => {
  if (wanted['key-file']) {
    const phrase = wanted['pass-phrase-file'] && (await textOf(wanted['pass-phrase-file'])).replace(/\r?\n$/, '');
    return { pem: await textOf(wanted['key-file']), ...(phrase !== undefined && { passphrase: phrase }) };
  }
  const backend = keyBackends.find((name) => name === wanted.store);
  if (!backend || !wanted.reference) throw new StartFault(usage);
  return { backend, reference: wanted.reference };
};

const importSeal: Run = async (app, wanted) => {
  const [{ id, name }, key, chain] = [await organisationOf(app, wanted), await placeOf(wanted), await textOf(needed(wanted.chain))];
  accepted(await app.get(ImportSeal).run({ organisation: id, chain, key }));
  const { leaf } = await app.get(IssuingKeys).sealSigner(id);
  return `The documents of ${name} are sealed with the imported certificate now (sha256 ${leaf}). Remove the files it came from.`;
};

/** Each answers what to print; what it cannot do throws {@link StartFault}. */
export const commands: Readonly<Record<KeysCommand, Run>> = { list, rotate, retire, compromise, 'import-seal': importSeal };
