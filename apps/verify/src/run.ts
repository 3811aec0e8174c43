import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { exitCodeOf, jsonLine, type Answer } from './answer';
import { judgePath } from './judge-path';
import { JudgingRoom } from './judging-room';
import { readKit } from './kit';
import { emptyWorld, type KnownWorld } from './known-world';
import { languageOf, sentencesOf, voiceIn } from './sentences';

/** What the command takes from its surroundings. */
export interface Surroundings {
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** Folder that paths are taken from. */
  readonly from: string;
  readonly now: Date;
  /** The thread's program. */
  readonly worker: URL;
  readonly tell: (line: string) => void;
  readonly complain: (line: string) => void;
}

const options = { kit: { type: 'string' }, json: { type: 'boolean', default: false } } as const;

const asked = (args: readonly string[]) => {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return positionals.length > 0 ? { ...values, files: positionals } : undefined;
  } catch {
    return undefined;
  }
};

const judgeAll = async (files: readonly string[], world: KnownWorld, tell: (answer: Answer) => void, { from, worker }: Surroundings): Promise<0 | 1 | 2> => {
  const room = new JudgingRoom(worker, world);
  const answers: Answer[] = [];
  for (const file of files) {
    const answer = await judgePath(file, from, room);
    tell(answer);
    answers.push(answer);
  }
  await room.close();
  return exitCodeOf(answers);
};

/** The whole command; the number it exits with. Nothing of it touches the network. */
export const run = async (around: Surroundings): Promise<0 | 1 | 2> => {
  const voice = await voiceIn(languageOf(around.env));
  const wanted = asked(around.args);
  if (!wanted) {
    around.complain(voice.say('usage'));
    return 2;
  }
  const { kit, json, files } = wanted;
  const world = kit === undefined ? emptyWorld(around.now) : await readKit(resolve(around.from, kit), around.now);
  if (!world) {
    around.complain(voice.say('kit-wrong', { folder: kit ?? '' }));
    return 2;
  }
  return judgeAll(files, world, (answer) => around.tell(json ? jsonLine(answer) : sentencesOf(answer, voice)), around);
};
