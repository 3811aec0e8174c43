// Files stay small: the median is held, no file is long. Specs may be longer, since a journey is told in one go.
import { globSync, readFileSync } from 'node:fs';

const MEDIAN = 60;
const LONGEST = { source: 300, spec: 500 };

const measured = globSync('{apps,libs,tools}/**/*.{ts,mjs,html,css}', { exclude: ['**/node_modules/**'] }).map((file) => ({
  file,
  spec: /\.spec\.ts$/.test(file) || file.startsWith('apps/e2e/'),
  lines: readFileSync(file, 'utf8').trimEnd().split('\n').length,
}));

const sources = measured
  .filter(({ spec }) => !spec)
  .map(({ lines }) => lines)
  .sort((a, b) => a - b);
const at = (share) => sources[Math.min(sources.length - 1, Math.floor(sources.length * share))];
console.log(
  `note: ${sources.length} files and ${measured.length - sources.length} specs; lines of a file: median ${at(0.5)}, nine in ten ≤ ${at(0.9)}, longest ${at(1)}`,
);

const long = measured.filter(({ spec, lines }) => lines > (spec ? LONGEST.spec : LONGEST.source));
for (const { file, lines } of long) console.error(`${file} has ${lines} lines.`);
if (at(0.5) > MEDIAN) console.error(`The median file has ${at(0.5)} lines; it may have ${MEDIAN}.`);
process.exit(long.length || at(0.5) > MEDIAN ? 1 : 0);
