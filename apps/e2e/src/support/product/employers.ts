import { ask } from '../session';
import { type Listed, one, plain, type Reader } from './pages';
import { person } from './visitors';

/** An employer who checks in number; and a visitor who does so without account. */
export const employers: readonly Reader[] = [
  person('Rosa Benali', async (context) => {
    const { id } = one(await ask<Listed<{ id: string }>>(context, '/employer-checks'), 'list of Rosa Benali');
    return [
      ...plain('/employer', '/employer/keys', '/employer/follows', '/employer/webhook', '/verify/many'),
      { name: '/employer/checks/:check', at: `/employer/checks/${id}` },
    ];
  }),
];
