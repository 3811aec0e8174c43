// Programs of others look our documents over: those in the folder given (PDF files, and roots/*.pem), else samples of every kind made for the occasion.
// What is not installed is named and left out: it makes nothing fail.
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { load } from '../../load.mjs';
import { outsideChecks } from './checks.mjs';
import { absent } from './tools.mjs';

const samples = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'paircours-papers-'));
  const { writeSamples } = await load('tools/checks/outside/samples.ts');
  await writeSamples(folder);
  return folder;
};

const [given] = process.argv.slice(2);
const folder = given ?? (await samples());
const files = globSync(join(folder, '**/*.pdf')).sort();
const roots = globSync(join(folder, '**/roots/*.pem'));
let failed = 0;

for (const { name, needs, check } of outsideChecks) {
  const missing = absent(needs);
  if (missing.length > 0) {
    console.log(`note: ${name}: left out, ${missing.join(', ')} not installed`);
    continue;
  }
  const wrong = files.flatMap((file) => check(file, { roots }).map((what) => `  ${relative(folder, file)}: ${what}`));
  failed += wrong.length;
  console.log(`${wrong.length === 0 ? 'ok  ' : 'FAIL'} ${name} (${files.length} files)`);
  for (const line of wrong) console.log(line);
}
if (!given) rmSync(folder, { recursive: true, force: true });
if (files.length === 0) console.log('no PDF file found');
process.exit(failed > 0 || files.length === 0 ? 1 : 0);
