import { type DemoPerson, person } from './people';
import type { Stage } from './stage';

interface Held {
  readonly items: readonly { readonly id: string; readonly code: string; readonly familyName: string }[];
}

/** An employer who checked a list, and follows the certificate of somebody who gave them a link. */
export const employer = async (stage: Stage, holder: DemoPerson): Promise<DemoPerson> => {
  stage.at(0, '09:00');
  const boss = await person(stage, 'Rosa Benali');
  await boss.post('/employer', { name: 'Boulangerie des Érables' });
  const { items } = await holder.get<Held>('/certificates');
  const lines = items.map(({ code, familyName }) => `${code};${familyName}`);
  await boss.upload(
    '/employer-checks?name=liste.csv',
    new TextEncoder().encode(['code;nom de famille', ...lines, '2222-3333-4444-6666;Roy', ';Caron', ''].join('\r\n')),
  );
  const [first] = items;
  if (!first) return boss;
  const { address } = await holder.post<{ address: string }>(`/certificates/${first.id}/shares`, { level: 1, label: 'Boulangerie des Érables', days: 90 });
  await boss.post('/employer/follows', { address, label: 'Dossier 17' });
  await boss.post('/employer/keys', { label: 'Logiciel de paie' });
  return boss;
};
