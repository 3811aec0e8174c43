import { parseArgs } from 'node:util';
import { WrongSettings } from './read-environment';

/** `--demo` and `--no-demo` on the command line win over PAIRCOURS_DEMO. Throws {@link WrongSettings} on anything else. */
export const demoOnCommandLine = (args: readonly string[]): 'yes' | 'no' | undefined => {
  try {
    const { values } = parseArgs({ args: [...args], options: { demo: { type: 'boolean' } }, allowNegative: true });
    return values.demo === undefined ? undefined : values.demo ? 'yes' : 'no';
  } catch {
    throw new WrongSettings([`${args.join(' ')}: the command line knows --demo and --no-demo only`]);
  }
};
