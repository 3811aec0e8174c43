// The table of settings in docs/operations.md, from the schema that reads them. `--check` only compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { load } from '../load.mjs';

const file = 'docs/operations.md';
const place = /(<!-- settings: written by `npm run settings` -->\n)[\s\S]*?(\n<!-- end of settings -->)/;
const { settingsTable } = await load('apps/api/src/configuration/index.ts');
const page = readFileSync(file, 'utf8');
if (!place.test(page)) throw new Error(`${file} has lost the place of its settings.`);
const filled = page.replace(place, (_all, begin, end) => `${begin}\n${settingsTable()}\n${end}`);
const wanted = await format(filled, { ...(await resolveConfig(file)), parser: 'markdown' });
if (!process.argv.includes('--check')) writeFileSync(file, wanted);
else if (page !== wanted) {
  console.error(`${file} is out of date: run npm run settings.`);
  process.exit(1);
}
