import { answers } from '#curriculum/domain';
import * as z from 'zod';

export const bilingual = z.strictObject({ fr: z.string(), en: z.string() });

/** One condition of the award, with what it found: spoken by the server, since the words come from the edition. */
export const conditionView = z
  .strictObject({
    text: bilingual,
    answer: z.enum(answers),
    why: bilingual,
    get of() {
      return z.array(conditionView);
    },
  })
  .meta({ id: 'AwardCondition' });

export type ConditionView = z.output<typeof conditionView>;

export const oneDeliberation = z.strictObject({ deliberation: z.uuid() });
export const oneFile = z.strictObject({ deliberation: z.uuid(), enrolment: z.uuid() });
export const oneCertificate = z.strictObject({ certificate: z.uuid() });
