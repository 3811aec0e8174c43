import { run } from './run';

// Whoever reads the answers may stop reading.
process.stdout.on('error', () => process.exit(2));

const answered = run({
  args: process.argv.slice(2),
  env: process.env,
  // npm runs scripts in the project's folder; paths are meant from where the person stands.
  from: process.env['INIT_CWD'] ?? process.cwd(),
  now: new Date(),
  worker: new URL('./judge-worker.js', import.meta.url),
  tell: (line) => console.log(line),
  complain: (line) => console.error(line),
});

process.exitCode = await answered.catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  return 2;
});
