import { WrongSettings } from './configuration';
import { asked } from './keys-command/asked';
import { commands } from './keys-command/commands';
import { besideHouse } from './start/beside-house';
import { explained } from './start/fault';

try {
  const wanted = asked(process.argv.slice(2));
  console.log(await besideHouse((app) => commands[wanted.command](app, wanted)));
  process.exit();
} catch (error) {
  console.error(error instanceof WrongSettings ? error.message : (explained(error) ?? error));
  process.exit(1);
}
