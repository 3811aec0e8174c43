import { Injectable } from '@nestjs/common';
import { walletDocument } from '#award/domain';
import type { CredentialRequest } from '#award/domain/contract';
import { accept, type KeyPrincipal, refuse, system } from '#kernel';
import { Audit, Clock, UnitOfWork } from '#platform/database';
import { Credentials } from '../credentials';
import { WalletOfferRow } from '../rows';
import { HeldCertificates } from './held-certificates';

/** Gives a wallet the credential of its offer: the very one that a download gives, as it was signed. */
@Injectable()
export class HandOverCredential {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly held: HeldCertificates,
    private readonly credentials: Credentials,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** A wallet whose line broke may ask again while its token counts: it gets the same bytes, and is noted once. */
  async run({ key }: KeyPrincipal, wanted: CredentialRequest) {
    const fault = faultIn(wanted);
    if (fault) return refuse(fault);
    const offer = await this.unitOfWork.run(system, () => this.find(key));
    const document = offer && (await this.credentials.of(offer.certificate, offer.level));
    if (!document) return refuse('credential-request-denied');
    const noted = await this.unitOfWork.run(system, () => this.note(key));
    return noted ? accept({ credentials: [{ credential: JSON.parse(document) as Record<string, unknown> }] }) : refuse('invalid-token');
  }

  private async find(id: string): Promise<WalletOfferRow | undefined> {
    const offer = await this.unitOfWork.repository(WalletOfferRow).findOneBy({ id });
    return offer && (await this.held.find(offer.certificate))?.usable ? offer : undefined;
  }

  /** False when the holder withdrew the offer meanwhile. */
  private async note(id: string): Promise<boolean> {
    const offers = this.unitOfWork.repository(WalletOfferRow);
    const offer = await offers.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!offer) return false;
    if (offer.takenAt) return true;
    await offers.update({ id }, { takenAt: new Date(this.clock.now()) });
    const { certificate, account, level } = offer;
    await this.audit.record({ action: 'certificate.wallet-taken', subject: { kind: 'certificate', id: certificate }, by: account, details: { level } });
    return true;
  }
}

/** OpenID4VCI 1.0 §8.3.1.2: what we do not offer is named. Proofs of a wallet's key are not asked for, and passed over. */
const faultIn = ({ credential_configuration_id: wanted, credential_identifier: identifier, credential_response_encryption: encryption }: CredentialRequest) => {
  if (identifier !== undefined) return wanted === undefined ? 'unknown-credential-identifier' : 'invalid-credential-request';
  if (wanted === undefined) return 'invalid-credential-request';
  if (wanted !== walletDocument) return 'unknown-credential-configuration';
  return encryption === undefined ? undefined : 'invalid-encryption-parameters';
};
