import { demoOnCommandLine, readEnvironment, WrongSettings } from './configuration';
import { explained } from './start/fault';
import { openHouse } from './start/open-house';

const say = (line: string) => console.log(line);

try {
  const settings = readEnvironment(process.env);
  await openHouse({ ...settings, PAIRCOURS_DEMO: demoOnCommandLine(process.argv.slice(2)) ?? settings.PAIRCOURS_DEMO }, say);
} catch (error) {
  console.error(error instanceof WrongSettings ? error.message : (explained(error) ?? error));
  process.exit(1);
}
