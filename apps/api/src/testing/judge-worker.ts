import { join, resolve } from 'node:path';
import { build } from 'esbuild';

let built: Promise<string> | undefined;

/** The thread that judges files, bundled once for each test process that needs it: a thread reads no TypeScript. */
export const builtJudgeWorker = (): Promise<string> => {
  const outdir = resolve(`dist/check/judge-worker-${process.pid}`);
  built ??= build({
    entryPoints: { worker: 'libs/award/server/src/verify/file/judge-worker.ts' },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    tsconfig: 'tsconfig.node.json',
    logLevel: 'warning',
  }).then(() => join(outdir, 'worker.mjs'));
  return built;
};
