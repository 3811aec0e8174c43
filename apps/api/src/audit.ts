import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type Difference, LogAudit, type Query, readSavedHead, sayDifference } from '#award/server';
import { awardMessages } from '#award/domain/messages';
import { loadSpeaker } from '#platform/icu';
import { readEnvironment, WrongSettings } from './configuration';
import { asHouse } from './start/as-house';
import { masterKey, openDataFolder } from './start/data-folder';
import { explained, StartFault } from './start/fault';
import { openDatabaseBeside } from './start/open-database';

const usage = `npm run audit -- verify [--head FILE] [--json]   holds every row behind an award to the log
npm run audit -- head [--out FILE]              signs the log’s head, to be kept elsewhere
npm run audit -- prove --award NUMBER           proves what the log says of an award`;

const options = { head: { type: 'string' }, json: { type: 'boolean' }, out: { type: 'string' }, award: { type: 'string' } } as const;

const commandNames = ['verify', 'head', 'prove'] as const;

/** What the audit ends with: nothing found, something found, could not look. */
const CLEAN = 0;
const DIFFERENT = 1;
const UNCHECKED = 2;

const asked = () => {
  try {
    const { values, positionals } = parseArgs({ args: process.argv.slice(2), options, allowPositionals: true });
    const command = commandNames.find((name) => name === positionals[0]);
    if (!command || positionals.length > 1) throw new StartFault(usage);
    return { command, ...values };
  } catch (error) {
    throw error instanceof StartFault ? error : new StartFault(usage);
  }
};

type Asked = ReturnType<typeof asked>;

interface House {
  readonly audit: LogAudit;
  readonly language: 'fr' | 'en';
}

const savedHead = async (file: string | undefined) => {
  if (!file) return undefined;
  const text = await readFile(file, 'utf8').catch(() => {
    throw new StartFault(`${file} cannot be read.`);
  });
  const head = readSavedHead(text);
  if (!head) throw new StartFault(`${file} holds no head of an award log, as npm run audit -- head --out FILE saves it.`);
  return head;
};

const verify = async ({ audit, language }: House, { head: file, json }: Asked): Promise<number> => {
  const saved = await savedHead(file);
  const say = await loadSpeaker(awardMessages, language);
  const found: Difference[] = [];
  const report = (difference: Difference) => void (json ? found.push(difference) : console.log(sayDifference(say, difference)));
  const { rows, ...summary } = await audit.verify(saved, report);
  if (json) console.log(JSON.stringify({ clean: summary.differences === 0, ...summary, rows, found }));
  else {
    const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
    console.log(say('audit.summary', { ...summary, rows: total }));
    if (saved && summary.differences === 0) console.log(say('audit.saved-head-holds', { size: saved.size }));
  }
  return summary.differences ? DIFFERENT : CLEAN;
};

const head = async ({ audit }: House, { out }: Asked): Promise<number> => {
  const text = `${JSON.stringify(await audit.head(new Date().toISOString()), null, 2)}\n`;
  if (out)
    await writeFile(out, text).catch(() => {
      throw new StartFault(`${out} cannot be written.`);
    });
  else process.stdout.write(text);
  return CLEAN;
};

const prove = async ({ audit }: House, { award }: Asked): Promise<number> => {
  if (!award) throw new StartFault(usage);
  const proof = await audit.prove(award, new Date().toISOString());
  if (!proof.entries.length) throw new StartFault(`The log holds no award with the number ${award}.`);
  console.log(JSON.stringify(proof, null, 2));
  return CLEAN;
};

const commands = { verify, head, prove };

/** Runs beside an open house or with none. */
const run = async (): Promise<number> => {
  const wanted = asked();
  const settings = readEnvironment(process.env);
  const folder = await openDataFolder(settings.PAIRCOURS_DATA_DIR);
  const key = await masterKey(settings.PAIRCOURS_MASTER_KEY, folder);
  const database = await openDatabaseBeside(settings, folder, key);
  try {
    const work = async (query: Query) => {
      const [most] = await query<{ language: 'fr' | 'en' }>('select language from organisation group by language order by count(*) desc limit 1');
      return commands[wanted.command]({ audit: new LogAudit(query, key), language: most?.language ?? 'fr' }, wanted);
    };
    return await asHouse(database.apiUrl, work, { oneMoment: wanted.command === 'verify' });
  } finally {
    await database.stop();
  }
};

try {
  process.exitCode = await run();
} catch (error) {
  console.error(error instanceof WrongSettings ? error.message : (explained(error) ?? error));
  process.exitCode = UNCHECKED;
}
process.exit();
