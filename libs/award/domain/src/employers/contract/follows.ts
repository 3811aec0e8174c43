import { routes } from '#kernel/contract';
import * as z from 'zod';
import { standings } from '../../standing';
import { longestFollowLabel } from '../webhook';
import { unknownEmployer } from './parts';

/** One link that a holder gave, watched for changes. Neither name nor title: only how the employer calls it. */
export const followView = z
  .strictObject({
    id: z.uuid(),
    label: z.string(),
    standing: z.enum(standings),
    followedAt: z.iso.datetime(),
    /** Whether the link still opens. */
    live: z.boolean(),
    /** When the link ends by itself; null once it has been taken back. */
    until: z.iso.datetime().nullable(),
  })
  .meta({ id: 'FollowedCertificate' });

export type FollowView = z.output<typeof followView>;

export const employerFollowRoutes = routes({
  list: { method: 'GET', path: '/employer/follows', policy: 'signed-in', answer: z.strictObject({ items: z.array(followView) }) },
  /** `address`: the whole link the holder gave, or what it ends with. */
  follow: {
    method: 'POST',
    path: '/employer/follows',
    policy: 'signed-in',
    unitOfWork: 'own',
    body: z.strictObject({ address: z.string().trim().min(1).max(400), label: z.string().trim().min(1).max(longestFollowLabel) }),
    answer: z.strictObject({ follow: z.uuid() }),
    refusals: { ...unknownEmployer, 'share-unknown': 404, 'too-many-follows': 409, 'already-followed': 409, 'too-many-requests': 429 },
  },
  stop: {
    method: 'DELETE',
    path: '/employer/follows/:follow',
    policy: 'signed-in',
    params: z.strictObject({ follow: z.uuid() }),
    answer: z.strictObject({}),
    refusals: { 'follow-unknown': 404 },
  },
});
