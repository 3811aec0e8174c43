import type { DemoPerson } from './people';

interface Sitting {
  readonly version: number;
  readonly files: readonly { readonly enrolment: string; readonly version: number }[];
}

const look = (juror: DemoPerson, id: string) => juror.get<Sitting>(`/deliberations/${id}`);

export const convene = async (lead: DemoPerson, cohort: string, sitsOn: string, jury: readonly DemoPerson[]): Promise<string> => {
  const [chair] = jury;
  const { id } = await lead.post<{ id: string }>('/deliberations', { cohort, sitsOn, members: jury.map(({ account }) => account), chair: chair?.account });
  return id;
};

export const sit = async (id: string, jury: readonly DemoPerson[]): Promise<void> => {
  for (const juror of jury) await juror.post(`/deliberations/${id}/presence`);
  await jury[0]?.post(`/deliberations/${id}/opening`);
};

/** Enrolments named in `deferred` wait, with the reason given; all others are awarded. */
export const decideAll = async (id: string, chair: DemoPerson, deferred: Readonly<Record<string, string>>): Promise<void> => {
  const { files } = await look(chair, id);
  for (const { enrolment, version } of files) {
    const reason = deferred[enrolment];
    const body = reason ? { outcome: 'deferred', reason } : { outcome: 'award', reason: 'Dossier complet, vu par le jury.' };
    await chair.put(`/deliberations/${id}/files/${enrolment}/decision`, body, version);
  }
};

export const seal = async (id: string, chair: DemoPerson): Promise<void> => {
  await chair.seal(`/deliberations/${id}/seal`, (await look(chair, id)).version);
};
