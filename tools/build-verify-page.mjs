// The script of the verification page: a small loader, and what it fetches when a file or the camera is chosen.
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

const outdir = 'dist/apps/verify-page';
rmSync(outdir, { recursive: true, force: true });
await build({
  entryPoints: { verify: 'apps/verify-page/src/main.ts', judge: 'apps/verify-page/src/judge-worker.ts' },
  outdir,
  chunkNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  minify: true,
  platform: 'browser',
  format: 'esm',
  target: ['es2022'],
  tsconfig: 'tsconfig.web.json',
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'warning',
});
