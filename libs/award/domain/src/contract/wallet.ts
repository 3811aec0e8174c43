import { routes } from '#kernel/contract';
import * as z from 'zod';
import { disclosureLevels } from '../disclosure';
import { walletLife, walletOfferStates } from '../wallet';
import { oneCertificate } from './parts';

const level = z.literal(disclosureLevels);

/** An offer as its holder sees it afterwards: without link and code, which are told once. */
export const walletOfferView = z
  .strictObject({
    id: z.uuid(),
    level,
    state: z.enum(walletOfferStates),
    madeAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    takenAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'WalletOffer' });

export type WalletOfferView = z.output<typeof walletOfferView>;

/** Told this once: the house keeps hashes. */
export const newWalletOffer = z.strictObject({
  offer: z.uuid(),
  link: z.string(),
  /** Typed into the wallet; it is in neither link nor square. */
  pin: z.string().length(walletLife.pinDigits),
  expiresAt: z.iso.datetime(),
});

export type NewWalletOffer = z.output<typeof newWalletOffer>;

const offers = z.strictObject({ items: z.array(walletOfferView) });
const path = '/certificates/:certificate/wallet-offers';
const unknown = { 'certificate-unknown': 404 } as const;

/** For the holder alone. */
export const walletRoutes = routes({
  list: { method: 'GET', path, policy: 'signed-in', params: oneCertificate, answer: offers, refusals: unknown },
  /** The list each time it changes, while an offer can still be taken. */
  progress: {
    method: 'GET',
    path: `${path}/progress`,
    policy: 'signed-in',
    stream: true,
    unitOfWork: 'own',
    params: oneCertificate,
    answer: offers,
    refusals: unknown,
  },
  make: {
    method: 'POST',
    path,
    policy: 'signed-in',
    unitOfWork: 'own',
    secret: true,
    params: oneCertificate,
    body: z.strictObject({ level }),
    answer: newWalletOffer,
    refusals: { ...unknown, 'certificate-not-in-force': 409, 'too-many-wallet-offers': 409 },
  },
  withdraw: {
    method: 'DELETE',
    path: '/wallet-offers/:offer',
    policy: 'signed-in',
    params: z.strictObject({ offer: z.uuid() }),
    answer: z.strictObject({}),
    refusals: { 'wallet-offer-unknown': 404 },
  },
});
