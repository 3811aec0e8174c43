import { Injectable } from '@nestjs/common';
import type { ConditionView } from '#award/domain/contract';
import { type Answer, evaluate, type Evaluation } from '#curriculum/domain';
import { Editions, explainEvaluation, type ExplainedEvaluation } from '#curriculum/server';
import { Clock } from '#platform/database';
import { FileFacts } from './file-facts';
import type { Sitting } from './sittings.repository';

/** What each file shows against the award's own requirement, on the day of the jury. */
@Injectable()
export class Assessments {
  constructor(
    private readonly editions: Editions,
    private readonly facts: FileFacts,
    private readonly clock: Clock,
  ) {}

  /** From the day of the sitting on nothing more will come, so what is still unknown then is lacking. */
  async of({ editionId, sitsOn, files }: Pick<Sitting, 'editionId' | 'sitsOn' | 'files'>): Promise<ReadonlyMap<string, Evaluation>> {
    const edition = await this.editions.byId(editionId);
    if (!edition) throw new Error(`Edition ${editionId} is gone.`);
    const today = this.clock.today(edition.timeZone);
    const known = await this.facts.known(files.map(({ enrolment }) => enrolment));
    return new Map(files.map(({ enrolment }) => [enrolment, evaluate(edition.award.requirement, { ...known.get(enrolment), closed: today >= sitsOn }, today)]));
  }
}

export const answerIn = (assessments: ReadonlyMap<string, Evaluation>, enrolment: string): Answer => assessments.get(enrolment)?.answer ?? 'undetermined';

/** The tree in words of both languages. */
export const spokenCondition = async (evaluation: Evaluation): Promise<ConditionView> => viewOf(await explainEvaluation(evaluation));

const viewOf = ({ text, answer, reason, of }: ExplainedEvaluation): ConditionView => ({
  text: { fr: text.fr, en: text.en },
  answer,
  why: { fr: reason.fr, en: reason.en },
  of: of.map(viewOf),
});
