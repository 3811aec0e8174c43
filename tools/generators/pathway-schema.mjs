import { readFileSync, writeFileSync } from 'node:fs';
import { load } from '../load.mjs';

const file = 'libs/curriculum/pathways/pathway-edition.schema.json';

const { publishedSchema } = await load('libs/curriculum/domain/src/contract/index.ts');
const wanted = `${JSON.stringify(publishedSchema(), null, 2)}\n`;

if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== wanted) {
    console.error(`${file} is out of date: run "npm run pathway-schema".`);
    process.exit(1);
  }
} else {
  writeFileSync(file, wanted);
}
