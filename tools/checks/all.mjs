// Every check of the house beside types, lint and tests; two at a time. Each is a script of its own that says what it found.
import { spawn } from 'node:child_process';

const checks = [['walls'], ['context-map', '--check'], ['messages'], ['sizes'], ['generated'], ['compose']];

const run = ([name, ...args]) =>
  new Promise((resolve) => {
    const since = performance.now();
    const command = spawn(process.execPath, [`tools/checks/${name}.mjs`, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [command.stdout, command.stderr]) stream.on('data', (chunk) => (said += chunk));
    command.once('exit', (code) => {
      console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} ${((performance.now() - since) / 1000).toFixed(1)} s`);
      if (said.trim()) console.log(said.trimEnd());
      resolve(code === 0);
    });
  });

const waiting = [...checks];
const results = [];
const worker = async () => {
  for (let next = waiting.shift(); next; next = waiting.shift()) results.push(await run(next));
};
await Promise.all([worker(), worker()]);
process.exit(results.every(Boolean) ? 0 : 1);
