import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

let built: Promise<URL> | undefined;

/** The judging thread, bundled once for each test process that needs it: a thread reads no TypeScript. */
export const builtWorker = (): Promise<URL> => {
  const outdir = resolve(`dist/check/verify-worker-${process.pid}`);
  built ??= build({
    entryPoints: { worker: 'apps/verify/src/judge-worker.ts' },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    packages: 'external',
    tsconfig: 'tsconfig.node.json',
    logLevel: 'warning',
  }).then(() => pathToFileURL(join(outdir, 'worker.mjs')));
  return built;
};
