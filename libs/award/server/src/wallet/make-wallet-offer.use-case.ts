import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type DisclosureLevel, walletLife, walletLink } from '#award/domain';
import { accept, type AccountPrincipal, instant, type OrganisationId, refuse, system } from '#kernel';
import { Audit, Clock, UnitOfWork } from '#platform/database';
import { CommandsOnce, PublicAddress, type SentCommand } from '#platform/http';
import { Credentials } from '../credentials';
import { WalletOfferRow } from '../rows';
import { stillTheirs } from '../still-theirs';
import { HeldCertificates } from './held-certificates';
import { newOfferCode, newPin, pinHash, secretHash } from './wallet-secrets';

interface Wanted {
  readonly certificate: string;
  readonly level: DisclosureLevel;
  readonly organisation: OrganisationId;
}

/** Offers one level of a certificate to a wallet. Link and code are told once and kept by nobody. */
@Injectable()
export class MakeWalletOffer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly held: HeldCertificates,
    private readonly credentials: Credentials,
    private readonly address: PublicAddress,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly once: CommandsOnce,
  ) {}

  /** Opens its transactions itself: the level is signed before it is offered, so that the wallet waits for no key. */
  async run(certificate: string, level: DisclosureLevel, by: AccountPrincipal, sent?: SentCommand) {
    const found = await this.unitOfWork.run(system, () => this.held.find(certificate));
    if (found?.account !== by.account) return refuse('certificate-unknown');
    if (!found.usable) return refuse('certificate-not-in-force');
    if (!(await this.credentials.of(certificate, level))) return refuse('certificate-unknown');
    return this.unitOfWork.run(by, () => this.keep({ certificate, level, organisation: found.organisation }, by, sent));
  }

  private async keep({ certificate, level, organisation }: Wanted, { account }: AccountPrincipal, sent: SentCommand | undefined) {
    if (!(await stillTheirs(this.unitOfWork.manager, [{ certificate, account }]))) return refuse('certificate-unknown');
    const now = new Date(this.clock.now());
    await this.forgetEnded(certificate, now);
    if ((await this.open(certificate, now)) >= walletLife.atOnce) return refuse('too-many-wallet-offers', { count: walletLife.atOnce });
    // Only once nothing is refused any more: a refusal here does not undo the transaction.
    await this.once.first(account, sent);
    const [offer, code, pin] = [randomUUID(), newOfferCode(), newPin()];
    const expiresAt = new Date(now.getTime() + walletLife.offerMinutes * 60_000);
    const secrets = { codeHash: secretHash(code), pinHash: pinHash(code, pin) };
    await this.unitOfWork.repository(WalletOfferRow).insert({ id: offer, certificate, organisation, account, level, ...secrets, madeAt: now, expiresAt });
    await this.audit.record({ action: 'certificate.wallet-offered', subject: { kind: 'certificate', id: certificate }, details: { level } });
    return accept({ offer, link: walletLink(`${this.address.origin}/wallet/offers/${code}`), pin, expiresAt: instant(expiresAt.toISOString()) });
  }

  /** Those that nobody took are no history. */
  private async forgetEnded(certificate: string, now: Date): Promise<void> {
    await this.unitOfWork.manager.query(
      `delete from wallet_offer where certificate = $1 and taken_at is null and greatest(expires_at, redeemed_at + make_interval(mins => $3)) <= $2`,
      [certificate, now, walletLife.tokenMinutes],
    );
  }

  /** Two who make one at once take turns, so that the limit holds. */
  private async open(certificate: string, now: Date): Promise<number> {
    const { manager } = this.unitOfWork;
    await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 20))', [certificate]);
    const [row] = await manager.query<{ open: number }[]>(
      'select count(*)::int as open from wallet_offer where certificate = $1 and redeemed_at is null and expires_at > $2 and wrong_pins < $3',
      [certificate, now, walletLife.wrongPins],
    );
    return row?.open ?? 0;
  }
}
