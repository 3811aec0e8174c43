import { routes } from '#kernel/contract';
import * as z from 'zod';

const live = z.object({ live: z.literal(true) }).meta({ id: 'Live' });
const ready = z.object({ database: z.literal('reachable'), migrations: z.literal('current'), queue: z.literal('working') }).meta({ id: 'Ready' });

export const healthRoutes = routes({
  live: { method: 'GET', path: '/health/live', policy: 'public', unitOfWork: 'own', answer: live },
  ready: {
    method: 'GET',
    path: '/health/ready',
    policy: 'public',
    unitOfWork: 'own',
    answer: ready,
    refusals: { 'database-away': 503, 'migrations-missing': 503, 'queue-stuck': 503 },
  },
});
