import { leavesOf, type Leaf, type Requirement } from '#curriculum/domain';
import type { CurriculumMessage } from '#curriculum/domain/messages';

/** Who or what answers a condition, as an icon and a sentence. */
export interface HowEstablished {
  readonly key: CurriculumMessage;
  readonly icon: string;
}

const declared: HowEstablished = { key: 'how.declared', icon: 'user' };
const document: HowEstablished = { key: 'how.document', icon: 'file-text' };
const judged: HowEstablished = { key: 'how.judged', icon: 'users' };
const dated: HowEstablished = { key: 'how.date', icon: 'calendar' };
const third: HowEstablished = { key: 'how.third', icon: 'message-circle' };
const course: HowEstablished = { key: 'how.course', icon: 'graduation-cap' };

const byKind: Readonly<Record<Leaf['kind'], HowEstablished>> = {
  attested: declared,
  incompatible: declared,
  evidenced: document,
  held: document,
  level: document,
  judged,
  elapsed: dated,
  within: dated,
  committed: declared,
  opinion: third,
  hours: course,
  attendance: course,
  mark: course,
  average: course,
  credits: course,
  unit: course,
};

/** Each way once, in reading order. */
export const howEstablished = (requirement: Requirement): readonly HowEstablished[] => [...new Set(leavesOf(requirement).map(({ kind }) => byKind[kind]))];
