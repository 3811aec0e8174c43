import { randomUUID } from 'node:crypto';
import { Editions } from '#curriculum/server';
import type { OrganisationId } from '#kernel';
import type { Bench, Person } from '../testing';

export interface Placed {
  readonly organisation: OrganisationId;
  readonly lead: Person;
  readonly learner: Person;
  readonly cohort: string;
  readonly enrolment: string;
}

/** A learner enrolled on the edition the journey runs, and the lead of their programme. */
export const enrolled = async (bench: Bench): Promise<Placed> => {
  const organisation = await bench.organisation();
  const lead = await bench.person({ givenName: 'Inès', familyName: 'Lachance', roles: [[organisation, 'programme-lead']] });
  const learner = await bench.person({ givenName: 'Yasmine', familyName: 'Abdi' });
  const [cohort, enrolment] = [randomUUID(), randomUUID()];
  await bench.asHouse(async ({ manager }) => {
    const edition = await bench.app.get(Editions).current('aqrp-2026');
    await manager.query(
      `insert into cohort (id, organisation, edition_id, title, time_zone, opened_at) values ($1, $2, $3, 'Hiver 2026', 'America/Toronto', now())`,
      [cohort, organisation, edition?.id],
    );
    await manager.query(`insert into enrolment (id, organisation, cohort, account, stage, since) values ($1, $2, $3, $4, 'enrolled', now())`, [
      enrolment,
      organisation,
      cohort,
      learner.account,
    ]);
  });
  return { organisation, lead, learner, cohort, enrolment };
};

export const terms = (host: string, changes: object = {}) => ({
  host,
  tutorName: 'Anne Carrier',
  tutorEmail: 'anne@example.org',
  referent: 'Thomas Okafor',
  startsOn: '2026-05-04',
  endsOn: '2026-06-19',
  plannedMinutes: 2520,
  presence: 'Lundi et mardi',
  activities: 'Accueil du matin, atelier cuisine.',
  competences: 'Écouter, travailler en équipe.',
  supervision: 'Une heure par semaine avec le référent.',
  allowance: '',
  ...changes,
});

export const hostEmailOf = ({ enrolment }: Placed): string => `host-${enrolment}@example.org`;

export const addHost = async (placed: Placed): Promise<string> => {
  const { lead, organisation } = placed;
  const response = await lead.post('/host-organisations', {
    organisation,
    name: 'Centre de jour Les Peupliers',
    address: '12, rue des Peupliers, Montréal',
    contactName: 'Luc Roy',
    contactEmail: hostEmailOf(placed),
  });
  return response.json().id;
};
