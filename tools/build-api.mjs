// The API and its commands as plain files for Node, packages left where npm put them.
import { rmSync } from 'node:fs';
import { build } from 'esbuild';
import { forNode } from './bundle.mjs';

const outdir = 'dist/apps/api';
rmSync(outdir, { recursive: true, force: true });
await build({
  ...forNode,
  entryPoints: {
    main: 'apps/api/src/main.ts',
    'drawing-worker': 'libs/award/server/src/documents/drawing-worker.ts',
    'judge-worker': 'libs/award/server/src/verify/file/judge-worker.ts',
    admin: 'apps/api/src/admin.ts',
    kit: 'apps/api/src/kit.ts',
    audit: 'apps/api/src/audit.ts',
    keys: 'apps/api/src/keys.ts',
    erasures: 'apps/api/src/erasures.ts',
  },
  outdir,
});
