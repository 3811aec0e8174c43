import type { OrganisationId } from '#kernel';
import type { Person } from '../testing';

export const intakePlan = {
  title: 'Hiver 2026',
  opensOn: '2026-01-02',
  closesOn: '2026-01-19',
  decidesOn: '2026-03-02',
  place: 'Montréal',
  places: 20,
  contacts: [{ name: 'Inès Lachance', role: 'secrétariat', email: 'ines@example.org' }],
  helpLine: 'Au Québec, Info-Social répond au 811, option 2.',
};

/** An open intake on the current AQRP edition, prepared by that lead. */
export const openIntakeOn = async (lead: Person, organisation: OrganisationId, plan: Partial<typeof intakePlan> = {}): Promise<string> => {
  const { items } = (await lead.get('/staff/intake-editions')).json();
  const editionId = items.find(({ slug }: { slug: string }) => slug === 'aqrp-2026').id;
  const { id } = (await lead.post('/staff/intakes', { organisation, editionId, ...intakePlan, ...plan })).json();
  await lead.post(`/staff/intakes/${id}/opening`);
  return id;
};
