import { type Answer, type Evaluation, spokenParams, type SuppliedBy } from '#curriculum/domain';
import { type CurriculumMessage, curriculumMessages } from '#curriculum/domain/messages';
import { type Bilingual, type Language, languages } from '#kernel';
import { loadSpeaker, type Say } from '#platform/icu';

/** A node of an evaluation whose reason is a sentence in both languages: for contexts that do not speak ours. */
export interface ExplainedEvaluation {
  readonly id: string;
  readonly text: Bilingual;
  readonly answer: Answer;
  readonly reason: Bilingual;
  readonly suppliedBy?: SuppliedBy;
  readonly of: readonly ExplainedEvaluation[];
}

type Speakers = Readonly<Record<Language, Say<CurriculumMessage>>>;

const withReasons = (speakers: Speakers, { id, text, answer, reason, suppliedBy, of }: Evaluation): ExplainedEvaluation => {
  const said = (language: Language) => speakers[language](`reason.${reason.code}` as CurriculumMessage, spokenParams(reason.params, language));
  return { id, text, answer, reason: { fr: said('fr'), en: said('en') }, ...(suppliedBy && { suppliedBy }), of: of.map((part) => withReasons(speakers, part)) };
};

/** The whole tree with its reasons said in both languages. */
export const explainEvaluation = async (evaluation: Evaluation): Promise<ExplainedEvaluation> => {
  const [fr, en] = await Promise.all(languages.map((language) => loadSpeaker(curriculumMessages, language)));
  if (!fr || !en) throw new Error('A language without messages.');
  return withReasons({ fr, en }, evaluation);
};
