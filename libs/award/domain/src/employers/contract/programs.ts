import { routes } from '#kernel/contract';
import * as z from 'zod';
import { answerExample, verificationAnswer } from '../../contract/verification-answer';
import { linesPerBatch } from '../employer-key';

const question = z.strictObject({ code: z.string().trim().min(1).max(100), familyName: z.string().trim().min(1).max(200) });

const batchAnswer = z
  .strictObject({
    answers: z.array(
      z.strictObject({
        /** As the line was numbered by the asker; its place in the list, from 1, when it was not. */
        reference: z.string(),
        result: z.union([
          verificationAnswer,
          z
            .strictObject({ answer: z.enum(['too-many', 'unchecked']) })
            .meta({ description: 'Not looked at: too many wrong codes so far, or the register could not be read.' }),
        ]),
      }),
    ),
  })
  .meta({ id: 'BatchAnswer' });

const program = { method: 'POST', policy: { key: 'employer' }, unitOfWork: 'own' } as const;
const busy = { 'quota-spent': 429, 'too-many-requests': 429, unavailable: 503 } as const;
const asked = { code: '7QKM-4TRX-9HCW-2BPD', familyName: 'Abdi' };

/** What an employer's program may ask, with a key in `Authorization: Bearer pc_…`. */
export const employerProgramRoutes = routes({
  check: {
    ...program,
    path: '/employer/v1/checks',
    body: question,
    answer: verificationAnswer,
    refusals: busy,
    example: { body: asked, answer: answerExample },
  },
  batch: {
    ...program,
    path: '/employer/v1/batches',
    body: z.strictObject({
      checks: z
        .array(question.extend({ reference: z.string().max(80).optional() }))
        .min(1)
        .max(linesPerBatch),
    }),
    answer: batchAnswer,
    refusals: busy,
    example: {
      body: {
        checks: [
          { ...asked, reference: 'dossier-17' },
          { code: '2222-3333-4444-6666', familyName: 'Roy' },
        ],
      },
      answer: {
        answers: [
          { reference: 'dossier-17', result: answerExample },
          { reference: '2', result: { answer: 'unknown' } },
        ],
      },
    },
  },
});
