import { fileAnswer, routes } from '#kernel/contract';
import * as z from 'zod';
import { plainLine } from './plain-line';
import { disclosureLevels } from '../disclosure';
import { longestShareLabel, shareLife } from '../share';
import { oneCertificate } from './parts';

const level = z.literal(disclosureLevels);

/** A link its holder made, without the link itself: that is told once. */
export const shareView = z
  .strictObject({
    id: z.uuid(),
    level,
    label: z.string(),
    madeAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    expired: z.boolean(),
    /** Latest hours first; how often it was opened within each. */
    views: z.array(z.strictObject({ hour: z.iso.datetime(), times: z.number().int() })),
    times: z.number().int(),
    /** Employers who are told when the certificate's state changes, by the names they gave themselves. */
    followers: z.array(z.string()),
  })
  .meta({ id: 'CertificateShare' });

export type ShareView = z.output<typeof shareView>;

const lang = z.enum(['fr', 'en']).optional().catch(undefined);
const token = z.strictObject({ token: z.string().max(100) });
const oneShare = z.strictObject({ share: z.uuid() });
/** The address is told this once: only a hash of it is kept. */
const address = z.strictObject({ share: z.uuid(), address: z.url() });
const open = { method: 'GET', policy: 'public', page: true, unitOfWork: 'own', params: token, answer: fileAnswer } as const;

export const shareRoutes = routes({
  list: {
    method: 'GET',
    path: '/certificates/:certificate/shares',
    policy: 'signed-in',
    params: oneCertificate,
    answer: z.strictObject({ items: z.array(shareView) }),
    refusals: { 'certificate-unknown': 404 },
  },
  make: {
    method: 'POST',
    path: '/certificates/:certificate/shares',
    policy: 'signed-in',
    secret: true,
    params: oneCertificate,
    body: z.strictObject({
      level,
      label: plainLine(longestShareLabel),
      days: z.number().int().min(1).max(shareLife.longestDays).default(shareLife.standardDays),
    }),
    answer: address,
    refusals: { 'certificate-unknown': 404, 'too-many-shares': 409 },
  },
  /** Another address for the same link; the former one answers no more. */
  renew: {
    method: 'POST',
    path: '/shares/:share/address',
    policy: 'signed-in',
    secret: true,
    params: oneShare,
    answer: address,
    refusals: { 'share-unknown': 404 },
  },
  withdraw: {
    method: 'DELETE',
    path: '/shares/:share',
    policy: 'signed-in',
    params: oneShare,
    answer: z.strictObject({}),
    refusals: { 'share-unknown': 404 },
  },
  page: { ...open, path: '/s/:token', media: 'text/html', query: z.looseObject({ lang }) },
  document: { ...open, path: '/s/:token/document', media: 'application/pdf', refusals: { 'share-unknown': 404, 'too-many-requests': 429 } },
  credential: { ...open, path: '/s/:token/credential', media: 'application/vc', refusals: { 'share-unknown': 404, 'too-many-requests': 429 } },
});
