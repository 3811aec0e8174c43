import { type CurriculumMessage, curriculumMessages } from '#curriculum/domain/messages';
import { loadSpeaker, type Say } from '#platform/icu';
import type { FaultInFile } from './fault-in-file';

const sentenceOf = (say: Say<CurriculumMessage>, { file, line, column, path, code, params }: FaultInFile): string =>
  `${file}:${line}:${column}: ${path === '' ? '' : `${path}: `}${say(`fault.${code}` as CurriculumMessage, params)}`;

/** The house does not open on a rule it cannot read. `code` lets the terminal show the message without a stack. */
export class WrongEditions extends Error {
  readonly code = 'WRONG_EDITION';

  private constructor(
    message: string,
    readonly faults: readonly FaultInFile[],
  ) {
    super(message);
  }

  static async of(faults: readonly FaultInFile[]): Promise<WrongEditions> {
    const say = await loadSpeaker(curriculumMessages, 'en');
    return new WrongEditions([say('fault.start'), ...faults.map((fault) => sentenceOf(say, fault))].join('\n'), faults);
  }
}
