import { createPrivateKey, type KeyObject, randomBytes, randomUUID, verify, type X509Certificate } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { accept, type OrganisationId, refuse, type Result, system } from '#kernel';
import { Clock, UnitOfWork } from '#platform/database';
import { type KeyBackend, KeyStores } from '#platform/signing';
import { certificatesIn, pemOf } from './certificate-chain';
import { KeyMaker } from './key-maker';
import { KeyRegister } from './key-register';
import { ReplaceKey } from './replace-key';
import type { Vouched } from './vouchers';

export interface SealWanted {
  readonly organisation: OrganisationId;
  /** Certificates in PEM: the seal's own first, the root of its authority last. */
  readonly chain: string;
  /** The private key as PKCS#8 in PEM, or where it lies already. */
  readonly key: { readonly pem: string; readonly passphrase?: string } | { readonly backend: KeyBackend; readonly reference: string };
}

export type SealFault =
  | 'chain-unreadable'
  | 'chain-broken'
  | 'chain-without-root'
  | 'seal-not-in-force'
  | 'seal-not-for-signing'
  | 'seal-not-p256'
  | 'key-unreadable'
  | 'key-of-another';

/** digitalSignature or nonRepudiation (RFC 5280, 4.2.1.3): the first byte of the bit string that follows the extension's identifier. */
const maySign = ({ raw }: X509Certificate): boolean => {
  const at = raw.indexOf(Buffer.from('0603551d0f', 'hex'));
  if (at < 0) return true;
  const bits = raw.indexOf(Buffer.from('0302', 'hex'), at);
  return bits > 0 && ((raw[bits + 3] ?? 0) & 0xc0) !== 0;
};

const chainFault = (chain: readonly X509Certificate[], now: Date): SealFault | undefined => {
  const [leaf, root] = [chain[0], chain.at(-1)];
  if (!leaf || !root) return 'chain-unreadable';
  const follows = chain.slice(1).every((above, at) => chain[at]?.checkIssued(above) && chain[at].verify(above.publicKey) && above.ca);
  if (!follows) return 'chain-broken';
  if (chain.length < 2 || !root.checkIssued(root) || !root.verify(root.publicKey)) return 'chain-without-root';
  if (chain.some(({ validFromDate, validToDate }) => now < validFromDate || now > validToDate)) return 'seal-not-in-force';
  if (leaf.publicKey.asymmetricKeyDetails?.namedCurve !== 'prime256v1') return 'seal-not-p256';
  return leaf.ca || !maySign(leaf) ? 'seal-not-for-signing' : undefined;
};

const keyIn = (pem: string, passphrase?: string): KeyObject | undefined => {
  try {
    return createPrivateKey({ key: pem, format: 'pem', ...(passphrase !== undefined && { passphrase }) });
  } catch {
    return undefined;
  }
};

/** Takes in a seal that a public authority certified, in the place of the house's own. */
@Injectable()
export class ImportSeal {
  constructor(
    private readonly stores: KeyStores,
    private readonly register: KeyRegister,
    private readonly maker: KeyMaker,
    private readonly replaceKey: ReplaceKey,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Call outside a transaction. Nothing changes unless the chain holds now and the key signs what its certificate verifies. */
  async run({ organisation, chain: pem, key }: SealWanted): Promise<Result<{ key: string }, SealFault | 'key-not-live'>> {
    const chain = read(pem);
    const [leaf] = chain;
    const fault = chainFault(chain, new Date(this.clock.now()));
    if (fault || !leaf) return refuse(fault ?? 'chain-unreadable');
    const place = 'pem' in key ? await this.kept(keyIn(key.pem, key.passphrase)) : key;
    if (!place) return refuse('key-unreadable');
    const publicKey = leaf.publicKey.export({ type: 'spki', format: 'der' });
    const sample = randomBytes(32);
    const signature = await this.stores.of(place.backend).sign(place.reference, sample);
    const facts = { id: randomUUID(), organisation, purpose: 'seal', ...place, publicKey, chain: pemOf(chain.map(({ raw }) => raw)) } as const;
    const next: Vouched = { ...facts, imported: true, madeAt: new Date(this.clock.now()), retiredAt: null, compromisedSince: null };
    const entered = verify('sha256', sample, leaf.publicKey, signature) ? await this.unitOfWork.run(system, () => this.enter(next)) : refuse('key-of-another');
    if (!entered.ok && 'pem' in key) await this.maker.discard(next);
    return entered;
  }

  private async enter(next: Vouched): Promise<Result<{ key: string }, 'key-not-live'>> {
    const live = await this.register.live(next.organisation, 'seal');
    if (live) return this.replaceKey.swap(live.id, next, 'imported');
    return (await this.maker.enter(next, 'imported')) ? accept({ key: next.id }) : refuse('key-not-live');
  }

  private async kept(key: KeyObject | undefined): Promise<{ backend: KeyBackend; reference: string } | undefined> {
    if (key?.asymmetricKeyDetails?.namedCurve !== 'prime256v1') return undefined;
    const { reference } = await this.stores.file.keep('p256', key);
    return { backend: 'file', reference };
  }
}

const read = (pem: string): X509Certificate[] => {
  try {
    return certificatesIn(pem);
  } catch {
    return [];
  }
};
