import { Injectable } from '@nestjs/common';
import type { ShownEvaluation } from '#admission/domain';
import type { EligibilityNode } from '#admission/domain/contract';
import { type PathwayEdition, spokenParams } from '#curriculum/domain';
import { type CurriculumMessage, curriculumMessages } from '#curriculum/domain/messages';
import { type Language, languages } from '#kernel';
import { loadSpeaker, type Say } from '#platform/icu';

type Speakers = Readonly<Record<Language, Say<CurriculumMessage>>>;

const originOf = ({ label, note, sources = [] }: ShownEvaluation['from'], known: PathwayEdition['sources']): EligibilityNode['from'] => ({
  label,
  ...(note && { note: { ...note } }),
  sources: sources.flatMap((key) => {
    const source = known[key];
    return source ? [{ title: source.title, ...(source.address && { address: source.address }) }] : [];
  }),
});

const toNode = (speakers: Speakers, sources: PathwayEdition['sources'], node: ShownEvaluation): EligibilityNode => {
  const said = (language: Language) => speakers[language](`reason.${node.reason.code}` as CurriculumMessage, spokenParams(node.reason.params, language));
  return {
    id: node.id,
    kind: node.kind,
    text: { ...node.text },
    ...(node.help && { help: { ...node.help } }),
    answer: node.answer,
    reason: { fr: said('fr'), en: said('en') },
    ...(node.suppliedBy && { suppliedBy: node.suppliedBy }),
    from: originOf(node.from, sources),
    of: node.of.map((part) => toNode(speakers, sources, part)),
  };
};

/** Conditions with their reasons said in both languages and their sources named. */
@Injectable()
export class EligibilityViews {
  async of(evaluation: ShownEvaluation, { sources }: Pick<PathwayEdition, 'sources'>): Promise<EligibilityNode> {
    const [fr, en] = await Promise.all(languages.map((language) => loadSpeaker(curriculumMessages, language)));
    if (!fr || !en) throw new Error('A language without messages.');
    return toNode({ fr, en }, sources, evaluation);
  }
}
