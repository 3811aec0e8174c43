import type { OrganisationId } from '#kernel';
import type { Bench, Person } from './bench';
import { cohortWithFiles } from './cohort-with-files';

export interface AwardingHouse {
  readonly organisation: OrganisationId;
  readonly lead: Person;
  readonly jury: readonly Person[];
}

/** An organisation with a lead and a jury of three. */
export const awardingHouse = async (bench: Bench, name?: string): Promise<AwardingHouse> => {
  const organisation = await bench.organisation(name);
  const lead = await bench.person({ familyName: 'Nadeau', roles: [[organisation, 'programme-lead']] });
  const jury = await Promise.all(Array.from({ length: 3 }, () => bench.person({ roles: [[organisation, 'jury']] })));
  return { organisation, lead, jury };
};

/** Awards everybody's file in one sitting, and waits for the papers. */
export const awardTo = async (bench: Bench, { organisation, lead, jury }: AwardingHouse, people: readonly Person[]): Promise<void> => {
  const { cohort, enrolments } = await cohortWithFiles(bench, organisation, people);
  const [chair] = jury;
  if (!chair) throw new Error('a jury has a chair');
  const { id } = (
    await lead.post('/deliberations', { cohort, sitsOn: '2026-07-03', members: jury.map(({ account }) => account), chair: chair.account })
  ).json();
  for (const member of jury) await member.post(`/deliberations/${id}/presence`);
  await chair.post(`/deliberations/${id}/opening`);
  for (const file of enrolments) await chair.put(`/deliberations/${id}/files/${file}/decision`, { outcome: 'award', reason: 'Vu.' }, { 'if-match': '"0"' });
  const { version } = (await chair.get(`/deliberations/${id}`)).json();
  const sealed = await chair.post(`/deliberations/${id}/seal`, undefined, { 'if-match': `"${version}"` });
  if (sealed.statusCode !== 200) throw new Error(`not sealed: ${sealed.body}`);
  await bench.settle();
};
