import { routes } from '#kernel/contract';
import * as z from 'zod';
import { issuingFaults, issuingStates } from '../issuing-run';
import { oneDeliberation } from './parts';

export const issuingRunView = z
  .strictObject({
    paused: z.boolean(),
    total: z.int(),
    issued: z.int(),
    people: z.array(
      z.strictObject({ order: z.uuid(), holder: z.string(), number: z.string(), state: z.enum(issuingStates), fault: z.enum(issuingFaults).nullable() }),
    ),
  })
  .meta({ id: 'IssuingRun' });

export type IssuingRunView = z.output<typeof issuingRunView>;

const common = { params: oneDeliberation, answer: issuingRunView, refusals: { 'deliberation-unknown': 404 } } as const;
const readers = { roles: ['programme-lead', 'secretary', 'jury'] } as const;
const path = '/deliberations/:deliberation/issuing';

/** The papers of a sealed sitting, as they are issued. */
export const issuingRoutes = routes({
  run: { ...common, method: 'GET', path, policy: readers },
  progress: { ...common, method: 'GET', path: `${path}/progress`, policy: readers, stream: true, unitOfWork: 'own' },
  steer: { ...common, method: 'POST', path, policy: { roles: ['programme-lead'] }, body: z.strictObject({ paused: z.boolean() }) },
});
