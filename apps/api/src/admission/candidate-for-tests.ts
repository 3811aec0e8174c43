import type { Person } from '../testing';
import { pdf } from './files-for-tests';

export const statementText = 'Ce qui m’a aidée, c’est une rencontre.';

/** Everything a candidate fills in before sending. */
export const fillIn = async (candidate: Person, intake: string, { text = statementText, until = '2026-04-01' } = {}): Promise<string> => {
  const { id } = (await candidate.post('/applications', { intake })).json();
  const { answers } = (await candidate.get(`/applications/${id}`)).json();
  const attested = { 'lived-experience': true, 'ready-to-disclose': true, 'can-follow': true, computer: true };
  await candidate.patch(`/applications/${id}`, { ...answers, contact: { phone: '514 555-0100' }, attested }, { 'if-match': '"1"' });
  await candidate.upload(`/applications/${id}/evidence/experience-proof`, pdf());
  await candidate.upload(`/applications/${id}/evidence/postsecondary-diploma`, pdf());
  await candidate.put(`/applications/${id}/statement`, { text }, { 'if-match': '"0"' });
  await candidate.put(`/applications/${id}/statement/disclosure`, { until });
  return id;
};

export const sendIn = async (candidate: Person, intake: string, options: Parameters<typeof fillIn>[2] = {}): Promise<string> => {
  const id = await fillIn(candidate, intake, options);
  await candidate.post(`/applications/${id}/submission`);
  return id;
};
