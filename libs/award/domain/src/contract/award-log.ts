import { routes } from '#kernel/contract';
import * as z from 'zod';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const count = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number);

/** A signed head of the log. Whoever keeps one can show later that nothing before it was changed. */
export const awardLogHead = z
  .strictObject({
    /** Names the log and its key. */
    origin: z.string(),
    /** How many entries it covers. */
    size: z.number().int(),
    /** RFC 6962 root over them, in hexadecimal. */
    root: hash,
    signedAt: z.iso.datetime(),
    /** Ed25519, in base64. */
    publicKey: z.string(),
    /** Over the checkpoint's text, which is the note up to its empty line. */
    signature: z.string(),
    /** The same as a signed note (C2SP). */
    note: z.string(),
  })
  .meta({ id: 'AwardLogHead' });

export type AwardLogHead = z.output<typeof awardLogHead>;

const open = { method: 'GET', policy: 'public', unitOfWork: 'own' } as const;

/** Proofs about the log behind the awards, for anybody: hashes only, which tell nothing of anyone. */
export const awardLogRoutes = routes({
  head: { ...open, path: '/award-log/head', answer: awardLogHead, refusals: { 'head-unknown': 404 } },
  heads: {
    ...open,
    path: '/award-log/heads',
    query: z.strictObject({ since: count.optional() }),
    /** Oldest first; `next` goes into `since`. */
    answer: z.strictObject({ items: z.array(awardLogHead), next: z.number().int().nullable() }),
  },
  inclusion: {
    ...open,
    path: '/award-log/inclusion',
    query: z.strictObject({ leaf: hash }),
    answer: z.strictObject({ leaf: hash, index: z.number().int(), proof: z.array(hash), head: awardLogHead }).meta({ id: 'AwardLogInclusion' }),
    refusals: { 'leaf-unknown': 404, 'leaf-not-signed-yet': 404 },
  },
  consistency: {
    ...open,
    path: '/award-log/consistency',
    query: z.strictObject({ from: count, to: count }),
    answer: z
      .strictObject({ from: z.number().int(), to: z.number().int(), fromRoot: hash, toRoot: hash, proof: z.array(hash) })
      .meta({ id: 'AwardLogConsistency' }),
    refusals: { 'size-unknown': 404 },
  },
});
