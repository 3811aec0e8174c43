// The whole gate: every phase is an Nx target, so that what has not changed is not run again. What one core can do is done two at a time.
// One line for each phase; what a failing phase said follows its line. The causes stand together at the end; the last line counts the tests.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { failuresIn } from './failures.mjs';

const browser = !process.argv.includes('--without-browser');
const house = (name, target, report) => ({ name, target, report, args: ['run', `house:${target}`] });
const built = { name: 'build', target: 'build', args: ['run-many', '-t', 'build', '-p', 'api,verify-page,web'] };

/** One after the other; the longest of each first. Compilers, Jest and the browser use both cores by themselves. */
const stages = [
  [house('types', 'typecheck')],
  [house('outside tools', 'outside'), ...(browser ? [built] : []), house('format', 'format'), house('lint and walls', 'lint'), house('checks', 'checks')],
  [house('tests', 'test', 'dist/check/jest.json')],
  ...(browser ? [[house('browser', 'e2e', 'dist/check/playwright.json')]] : []),
];
const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', NX_SKIP_NX_CACHE: process.env.NX_SKIP_NX_CACHE ?? '', FORCE_COLOR: '0', NODE_ENV: '' };

const run = (args) =>
  new Promise((resolve) => {
    const command = spawn('nx', [...args, '--outputStyle=static'], { env, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
    let said = '';
    for (const stream of [command.stdout, command.stderr]) stream.on('data', (chunk) => (said += chunk));
    command.once('error', (error) => resolve({ ok: false, said: error.message }));
    command.once('exit', (code) => resolve({ ok: code === 0, said }));
  });

/** Tests passed and failed, from Jest's report or Playwright's. */
const counted = (file) => {
  if (!file || !existsSync(file)) return { passed: 0, failed: 0 };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  if (report.stats) return { passed: report.stats.expected + report.stats.flaky, failed: report.stats.unexpected };
  return { passed: report.numPassedTests, failed: report.numFailedTests + report.numRuntimeErrorTestSuites };
};

/** The end of what a phase said, before what Nx adds. */
const lastWords = (said) => said.slice(0, said.lastIndexOf('\n NX ')).trimEnd().split('\n').slice(-25).join('\n');

const notes = (said) => [...new Set(said.split('\n').filter((line) => /^note: /.test(line)))];
const began = performance.now();
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const total = { passed: 0, failed: 0 };
const causes = [];
mkdirSync('dist/check', { recursive: true });

const phase = async ({ name, target, report, args }) => {
  const since = performance.now();
  if (report) rmSync(report, { force: true });
  const { ok, said } = await run(args);
  const { passed, failed } = counted(report);
  total.passed += passed;
  total.failed += ok ? 0 : Math.max(failed, 1);
  const cached = new RegExp(`nx run house:${target} +\\[(?:existing outputs|local cache)`).test(said) ? ', unchanged' : '';
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name.padEnd(15)} ${seconds(since).padStart(7)}${report ? `  ${passed} passed, ${failed} failed` : ''}${cached}`);
  for (const note of notes(said)) console.log(`     ${note}`);
  writeFileSync(`dist/check/${target}.log`, said);
  if (ok) return;
  console.log(said.replace(/^/gm, '     '));
  const told = failuresIn(report);
  causes.push(...(told.length > 0 ? told : [lastWords(said)]).map((cause) => `FAIL ${name}: ${cause}`));
};

for (const stage of stages) {
  const waiting = [...stage];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await phase(next);
  };
  await Promise.all([worker(), worker()]);
}

for (const cause of causes) console.log(`\n${cause}`);
console.log(`     ${'in all'.padEnd(15)} ${seconds(began).padStart(7)}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed ? 1 : 0);
