import type { OrganisationId } from '#kernel';
import type { Bench, Person } from './bench';
import { cohortWithFiles } from './cohort-with-files';

type Files = Awaited<ReturnType<typeof cohortWithFiles>>;

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

/** A sitting whose jury is there and has decided to award everybody's file; not sealed yet. */
export const decidedSitting = async (
  bench: Bench,
  { organisation, lead, jury }: AwardingHouse,
  people: readonly Person[],
  before: (files: Files) => Promise<unknown> = () => Promise.resolve(),
): Promise<string> => {
  const files = await cohortWithFiles(bench, organisation, people);
  const { cohort, enrolments } = files;
  await before(files);
  const [chair] = jury;
  if (!chair) throw new Error('a jury has a chair');
  const { id } = (
    await lead.post('/deliberations', { cohort, sitsOn: '2026-07-03', members: jury.map(({ account }) => account), chair: chair.account })
  ).json();
  for (const member of jury) await member.post(`/deliberations/${id}/presence`);
  await chair.post(`/deliberations/${id}/opening`);
  for (const file of enrolments) await chair.put(`/deliberations/${id}/files/${file}/decision`, { outcome: 'award', reason: 'Vu.' }, { 'if-match': '"0"' });
  return id;
};

export const sealSitting = async ({ jury: [chair] }: AwardingHouse, id: string): Promise<void> => {
  if (!chair) throw new Error('a jury has a chair');
  const { version } = (await chair.get(`/deliberations/${id}`)).json();
  const sealed = await chair.post(`/deliberations/${id}/seal`, undefined, { 'if-match': `"${version}"` });
  if (sealed.statusCode !== 200) throw new Error(`not sealed: ${sealed.body}`);
};

/** Awards everybody's file in one sitting, and waits for the papers. */
export const awardTo = async (bench: Bench, house: AwardingHouse, people: readonly Person[], before?: (files: Files) => Promise<unknown>): Promise<string> => {
  const id = await decidedSitting(bench, house, people, before);
  await sealSitting(house, id);
  await bench.settle();
  return id;
};
