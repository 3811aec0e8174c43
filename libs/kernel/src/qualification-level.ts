import { accept, refuse, type Result } from './result';

/** The French nomenclature of 1969 counts down in Roman numerals, that of 2019 counts up as the EQF does. */
export const nomenclatures = ['fr-1969', 'fr-2019', 'eqf', 'qc'] as const;
export type Nomenclature = (typeof nomenclatures)[number];

export interface QualificationLevel {
  readonly nomenclature: Nomenclature;
  readonly level: string;
}

/** Rank on the EQF scale. Level map: V→3, IV→4, III→5, II→6, I→7 (pathways fact sheet, source 21). */
const ranks: Readonly<Record<Nomenclature, Readonly<Record<string, number>>>> = {
  'fr-1969': { V: 3, IV: 4, III: 5, II: 6, I: 7 },
  'fr-2019': { '3': 3, '4': 4, '5': 5, '6': 6, '7': 7, '8': 8 },
  eqf: { '1': 1, '2': 2, '3': 3, '4': 4, '5': 5, '6': 6, '7': 7, '8': 8 },
  /** Editable placeholders: no stored source compares Quebec's diplomas with the EQF. */
  qc: { dep: 3, des: 4, dec: 5, bac: 6, maitrise: 7, doctorat: 8 },
};

/** A level said without its nomenclature is refused: old II is today's 6, today's 2 is far lower. */
export const rankOf = ({ nomenclature, level }: Partial<QualificationLevel>): Result<number, 'nomenclature-missing' | 'level-unknown'> => {
  if (!nomenclature) return refuse('nomenclature-missing');
  const rank = ranks[nomenclature][level ?? ''];
  return rank === undefined ? refuse('level-unknown', { nomenclature, level: level ?? '' }) : accept(rank);
};

export const levelsOf = (nomenclature: Nomenclature): readonly string[] => Object.keys(ranks[nomenclature]);
