// What is generated must be what its generator writes now.
import { spawnSync } from 'node:child_process';

const results = ['openapi', 'settings', 'icons', 'pathway-schema'].map(
  (name) => spawnSync(process.execPath, [`tools/generators/${name}.mjs`, '--check'], { stdio: 'inherit' }).status,
);
process.exit(results.every((status) => status === 0) ? 0 : 1);
