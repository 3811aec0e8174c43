import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import type { AppSettings } from '../settings';

let built: Promise<string> | undefined;

/** The whole house as one file, bundled once for each test process that needs it: another process reads no TypeScript. */
const builtHouse = (): Promise<string> => {
  const outdir = resolve(`dist/check/house-${process.pid}`);
  built ??= (async () => {
    const [{ build }, { forNode }] = await Promise.all([import('esbuild'), import('../../../../tools/bundle.mjs')]);
    await build({ ...forNode, entryPoints: { house: 'apps/api/src/testing/open-house-here.ts' }, outdir, outExtension: { '.js': '.mjs' }, sourcemap: false });
    return join(outdir, 'house.mjs');
  })();
  return built;
};

/** The house of a test in a process of its own, which can be killed. */
export class HouseProcess {
  private constructor(private readonly child: ChildProcess) {}

  static async open({ vault, ...settings }: AppSettings): Promise<HouseProcess> {
    const { database, keys, mail, address, outbound, drawing, pathways } = settings;
    const told = {
      database,
      keys,
      mail,
      address,
      outbound,
      drawing: { threads: drawing.threads },
      pathways,
      masterKey: Buffer.from(vault.masterKey).toString('hex'),
    };
    const child = spawn(process.execPath, [await builtHouse(), JSON.stringify(told)], { stdio: ['ignore', 'ignore', 'inherit'] });
    return new HouseProcess(child);
  }

  /** Without warning, as when the power fails. Rejects when it had ended by itself. */
  async kill(): Promise<void> {
    if (this.child.exitCode !== null) throw new Error(`The house ended by itself: ${this.child.exitCode}.`);
    const over = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await over;
  }
}
