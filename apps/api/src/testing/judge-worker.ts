import { resolve } from 'node:path';
import { build } from 'esbuild';

let built: Promise<string> | undefined;

/** The thread that judges files, bundled once for each test process that needs it: a thread reads no TypeScript. */
export const builtJudgeWorker = (): Promise<string> => {
  const outfile = resolve(`dist/check/judge-worker-${process.pid}.mjs`);
  built ??= build({
    entryPoints: ['libs/award/server/src/verify/file/judge-worker.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    tsconfig: 'tsconfig.node.json',
    logLevel: 'warning',
  }).then(() => outfile);
  return built;
};
