import { type DemoOrganisation, type DemoPerson, holder } from './people';
import type { Stage } from './stage';

export interface Host {
  readonly id: string;
  readonly contactName: string;
  readonly contactEmail: string;
}

export const addHost = async (lead: DemoPerson, where: DemoOrganisation, name: string, contactName: string, contactEmail: string): Promise<Host> => {
  const { id } = await lead.post<{ id: string }>('/host-organisations', {
    organisation: where.id,
    name,
    address: '12, rue des Peupliers, Montréal',
    contactName,
    contactEmail,
  });
  return { id, contactName, contactEmail };
};

export interface InternshipStory {
  readonly lead: DemoPerson;
  readonly learner: DemoPerson;
  readonly enrolment: string;
  readonly host: Host;
  readonly tutor: { readonly name: string; readonly email: string };
  /** Days from today. */
  readonly prepared: number;
  readonly starts: number;
  readonly ends: number;
}

export const prepare = async (stage: Stage, { lead, enrolment, host, tutor, prepared, starts, ends }: InternshipStory): Promise<string> => {
  stage.at(prepared);
  const { id } = await lead.post<{ id: string }>(`/enrolments/${enrolment}/internship`, {
    host: host.id,
    tutorName: tutor.name,
    tutorEmail: tutor.email,
    referent: 'Thomas Okafor',
    startsOn: stage.day(starts),
    endsOn: stage.day(ends),
    plannedMinutes: 2520,
    presence: 'Deux jours par semaine, de 9 h à 17 h.',
    activities: 'Accueil du matin, atelier cuisine, groupe de marche.',
    competences: 'Écouter, tenir son rôle dans une équipe, passer le relais.',
    supervision: 'Une heure par semaine avec la personne référente.',
    allowance: '',
  });
  return id;
};

/** Sent, then signed by host, learner and programme. */
export const signByAll = async (stage: Stage, story: InternshipStory, id: string): Promise<void> => {
  await story.lead.post(`/internships/${id}/steps`, { to: 'to-sign' });
  await stage.settle();
  const host = await holder(stage, story.host.contactEmail);
  await host.post('/link/agreement/signature', { name: story.host.contactName });
  await story.learner.post(`/internships/${id}/signatures`, { name: `${story.learner.givenName} ${story.learner.familyName}` });
  await story.lead.post(`/internships/${id}/signatures`, { name: `${story.lead.givenName} ${story.lead.familyName}` });
};

const activities = [
  'Accueil du matin avec l’équipe. Atelier cuisine l’après-midi.',
  'Groupe de marche, puis retour sur la matinée avec la tutrice.',
  'Présence à l’accueil. Participation à la réunion d’équipe.',
];

export const noteDays = async (
  stage: Stage,
  { learner }: InternshipStory,
  id: string,
  days: readonly { readonly offset: number; readonly until?: string }[],
): Promise<void> => {
  for (const [n, { offset, until = '17:00' }] of days.entries()) {
    stage.at(offset, '18:00');
    await learner.post(`/internships/${id}/entries`, {
      day: stage.day(offset),
      startsAt: '09:00',
      endsAt: until,
      breakMinutes: 60,
      activity: activities[n % activities.length],
    });
  }
};

/** The tutor confirms all that waits, from the link in the newest mail. */
export const countersign = async (stage: Stage, { tutor }: InternshipStory): Promise<void> => {
  await stage.settle();
  const link = await holder(stage, tutor.email);
  const { entries } = await link.get<{ entries: { id: string; stage: string }[] }>('/link/internship');
  const countersigned = entries.filter((entry) => entry.stage === 'noted').map((entry) => entry.id);
  await link.post('/link/internship/answers', { name: tutor.name, countersigned, sentBack: [] });
};

export const report = async (stage: Stage, { tutor }: InternshipStory): Promise<void> => {
  const link = await holder(stage, tutor.email);
  await link.post('/link/internship/report', {
    observed: { relationship: 'alone', limits: 'alone', teamwork: 'helps-others', reliability: 'alone' },
    strengths: 'À l’écoute, ponctuelle, sait dire quand elle ne sait pas.',
    nextSteps: 'Prendre la parole en réunion.',
    recommends: true,
    name: tutor.name,
  });
};
