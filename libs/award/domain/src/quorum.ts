import type { AccountId } from '#kernel';
import type { Deliberation, JuryFile } from './deliberation';

type Seats = Pick<Deliberation, 'members' | 'quorum'>;

/** The members who may judge this file: present, and not tied to the person. */
export const judgesOf = ({ members }: Seats, { recused }: Pick<JuryFile, 'recused'>): readonly AccountId[] =>
  members.filter(({ account, present }) => present && !recused.includes(account)).map(({ account }) => account);

export const hasQuorum = ({ members, quorum }: Seats): boolean => members.filter(({ present }) => present).length >= quorum;

/** Each recusal takes a seat away, for that file only: these files have too few judges left. */
export const filesWithoutQuorum = <File extends Pick<JuryFile, 'recused'>>(deliberation: Seats, files: readonly File[]): readonly File[] =>
  files.filter((file) => judgesOf(deliberation, file).length < deliberation.quorum);
