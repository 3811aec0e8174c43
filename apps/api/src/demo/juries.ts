import { convene, decideAll, seal, sit } from './award';
import type { Montreal } from './montreal';
import { pastCohort } from './past-cohort';
import type { DemoPerson } from './people';
import type { Stage } from './stage';

/** A jury that sat: certificates issued, one revoked since, and one file that waits for its last half hour. */
export const juryThatSat = async (stage: Stage, team: Montreal): Promise<{ readonly awarded: DemoPerson }> => {
  const { lead, jury } = team;
  const { cohort, people, enrolments } = await pastCohort(stage, team, {
    title: 'Promotion de l’hiver dernier',
    opens: -330,
    people: ['Yasmine Abdi', 'Rémi Bouchard', 'Gaétan Fortin'],
    places: [
      { host: 'Centre de jour Les Peupliers', contact: 'Luc Roy', tutor: 'Anne Carrier', domain: 'peupliers' },
      { host: 'Clinique du Canal', contact: 'Renée Dion', tutor: 'Pascal Aubin', domain: 'canal' },
      { host: 'Maison Saint-Louis', contact: 'Omar Sayegh', tutor: 'Lise Proulx', domain: 'saint-louis' },
    ],
  });
  stage.at(-62);
  const deliberation = await convene(lead, cohort, stage.day(-60), jury);
  stage.at(-60, '14:00');
  await sit(deliberation, jury);
  const [yasmine, remi, gaetan] = people;
  const waits = enrolments.find(({ account }) => account === gaetan?.account)?.id ?? '';
  await decideAll(deliberation, jury[0], { [waits]: 'Il manque une demi-heure de stage. Le dossier revient dès qu’elle est contresignée.' });
  await seal(deliberation, jury[0]);
  await stage.settle();

  stage.at(-20);
  const { items } = await lead.get<{ items: { holder: string; certificate: string | null }[] }>('/awards');
  const misspelt = items.find(({ holder }) => holder.includes(remi?.familyName ?? '-'))?.certificate;
  if (misspelt) await lead.post(`/certificates/${misspelt}/standing`, { step: 'revoked', reason: 'Nom mal écrit. Un nouveau certificat suivra.' });
  if (!yasmine) throw new Error('The demo lacks people.');
  return { awarded: yasmine };
};

/** A jury that sits these days: one file complete, one that lacks half an hour, nothing decided. */
export const juryThatSits = async (stage: Stage, team: Montreal): Promise<void> => {
  const { cohort } = await pastCohort(stage, team, {
    title: 'Promotion du printemps dernier',
    opens: -210,
    people: ['Christelle Ndiaye', 'Patrice Leclerc'],
    places: [
      { host: 'Carrefour Beaubien', contact: 'Marie Soucy', tutor: 'Éric Lavoie', domain: 'beaubien' },
      { host: 'Auberge du Sud', contact: 'Jean Plante', tutor: 'Nadine Roussel', domain: 'auberge-sud' },
    ],
  });
  stage.at(-6);
  const deliberation = await convene(team.lead, cohort, stage.day(0), team.jury);
  stage.at(-1, '09:00');
  await sit(deliberation, team.jury);
  await stage.settle();
};
