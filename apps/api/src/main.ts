import { demoOnCommandLine, readEnvironment, WrongSettings } from './configuration';
import { explained } from './start/fault';
import { openHouse } from './start/open-house';

/** A defect of ours: its first words, and all of it for whoever asks. */
const unexplained = (error: unknown): unknown =>
  process.env['LOG_LEVEL'] === 'debug' ? error : `Paircours could not start: ${String(error).split('\n')[0]} (LOG_LEVEL=debug npm start tells more)`;

const say = (line: string) => console.log(line);

try {
  const settings = readEnvironment(process.env);
  await openHouse({ ...settings, PAIRCOURS_DEMO: demoOnCommandLine(process.argv.slice(2)) ?? settings.PAIRCOURS_DEMO }, say);
} catch (error) {
  console.error(error instanceof WrongSettings ? error.message : (explained(error) ?? unexplained(error)));
  process.exit(1);
}
