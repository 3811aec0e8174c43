import { organisation, person, type DemoOrganisation, type DemoPerson } from './people';
import type { Stage } from './stage';

export interface Montreal {
  readonly where: DemoOrganisation;
  readonly lead: DemoPerson;
  readonly secretary: DemoPerson;
  readonly trainer: DemoPerson;
  readonly panel: readonly [DemoPerson, DemoPerson, DemoPerson];
  readonly jury: readonly [DemoPerson, DemoPerson, DemoPerson];
}

/** The team of the Quebec programme. */
export const montrealTeam = async (stage: Stage): Promise<Montreal> => {
  const where = await organisation(stage, 'Réseau des Érables', 'QC', 'America/Toronto');
  const lead = await person(stage, 'Paule Nadeau', where, 'administrator', 'programme-lead');
  const secretary = await person(stage, 'Inès Lachance', where, 'secretary');
  const trainer = await person(stage, 'Thomas Okafor', where, 'trainer');
  const suzanne = await person(stage, 'Suzanne Petit', where, 'panel', 'jury');
  const mamadou = await person(stage, 'Mamadou Diallo', where, 'panel', 'jury');
  const claire = await person(stage, 'Claire Bouchard', where, 'panel');
  const denis = await person(stage, 'Denis Gagnon', where, 'jury');
  return { where, lead, secretary, trainer, panel: [suzanne, mamadou, claire], jury: [suzanne, mamadou, denis] };
};

export const documents = ['experience-proof', 'postsecondary-diploma'] as const;
export const criteria = ['recovery', 'helping', 'experience', 'french'] as const;
export const evenScores = (score: number) => Object.fromEntries(criteria.map((code) => [code, score]));
export const units = ['PAR1', 'PAR2', 'PAR3', 'PAR4', 'PAR5'] as const;
