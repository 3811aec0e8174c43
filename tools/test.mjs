// The whole gate: every phase is an Nx target of the root project, so that what has not changed is not run again.
// One line for each phase; what a failing phase said follows its line. The last line counts the tests.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const browser = !process.argv.includes('--without-browser');
const phases = [
  ['types', 'typecheck'],
  ['lint and walls', 'lint'],
  ['format', 'format'],
  ['checks', 'checks'],
  ['tests', 'test', 'dist/check/jest.json'],
  ['outside tools', 'outside'],
  ...(browser ? [['browser', 'e2e', 'dist/check/playwright.json']] : []),
];
const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', NX_SKIP_NX_CACHE: process.env.NX_SKIP_NX_CACHE ?? '', FORCE_COLOR: '0', NODE_ENV: '' };

const run = (target) =>
  new Promise((resolve) => {
    const command = spawn('nx', ['run', `house:${target}`, '--outputStyle=static'], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
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

const notes = (said) => [...new Set(said.split('\n').filter((line) => /^note: /.test(line)))];
const began = performance.now();
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const total = { passed: 0, failed: 0 };
mkdirSync('dist/check', { recursive: true });

for (const [name, target, report] of phases) {
  const since = performance.now();
  if (report) rmSync(report, { force: true });
  const { ok, said } = await run(target);
  const { passed, failed } = counted(report);
  total.passed += passed;
  total.failed += ok ? 0 : Math.max(failed, 1);
  const cached = new RegExp(`nx run house:${target} +\\[(?:existing outputs|local cache)`).test(said) ? ', unchanged' : '';
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name.padEnd(15)} ${seconds(since).padStart(7)}${report ? `  ${passed} passed, ${failed} failed` : ''}${cached}`);
  for (const note of notes(said)) console.log(`     ${note}`);
  if (!ok) console.log(said.replace(/^/gm, '     '));
  writeFileSync(`dist/check/${target}.log`, said);
}

console.log(`     ${'in all'.padEnd(15)} ${seconds(began).padStart(7)}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed ? 1 : 0);
