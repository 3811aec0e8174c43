import { Controller, Header, Ip } from '@nestjs/common';
import { preAuthorised, walletDocument, walletLife } from '#award/domain';
import { walletIssuerRoutes } from '#award/domain/contract';
import { accept, type KeyPrincipal, refuse } from '#kernel';
import type { InputOf } from '#kernel/contract';
import { CurrentPrincipal, Serve } from '#platform/http';
import { HandOverCredential } from './hand-over-credential.use-case';
import { WalletIssuers } from './issuer-metadata';
import { WalletDoor } from './wallet-door';

const { issuer, server, offer, token, credential } = walletIssuerRoutes;

const FRESH = 'public, max-age=300, must-revalidate';

/** For wallets: OpenID for Verifiable Credential Issuance 1.0, pre-authorised code. */
@Controller()
export class WalletIssuerController {
  constructor(
    private readonly issuers: WalletIssuers,
    private readonly door: WalletDoor,
    private readonly handOver: HandOverCredential,
  ) {}

  @Header('cache-control', FRESH)
  @Header('access-control-allow-origin', '*')
  @Header('cross-origin-resource-policy', 'cross-origin')
  @Serve(issuer)
  async issuer({ params }: InputOf<typeof issuer>) {
    const found = await this.issuers.issuer(params.issuer);
    return found ? accept(found) : refuse('issuer-unknown');
  }

  @Header('cache-control', FRESH)
  @Header('access-control-allow-origin', '*')
  @Header('cross-origin-resource-policy', 'cross-origin')
  @Serve(server)
  async server({ params }: InputOf<typeof server>) {
    const found = await this.issuers.server(params.issuer);
    return found ? accept(found) : refuse('issuer-unknown');
  }

  @Header('cache-control', 'no-store')
  @Serve(offer)
  async offer({ params }: InputOf<typeof offer>, @Ip() ip: string) {
    const found = await this.door.look(params.code, ip);
    if (!found) return refuse('wallet-offer-unknown');
    return accept({
      credential_issuer: this.issuers.of(found.organisation),
      credential_configuration_ids: [walletDocument],
      grants: { [preAuthorised]: { 'pre-authorized_code': params.code, tx_code: { input_mode: 'numeric' as const, length: walletLife.pinDigits } } },
    });
  }

  @Header('cache-control', 'no-store')
  @Serve(token)
  async token({ body }: InputOf<typeof token>, @Ip() ip: string) {
    const { grant_type: grant, 'pre-authorized_code': code, tx_code: pin } = body;
    if (grant !== preAuthorised) return refuse('unsupported-grant-type');
    if (code === undefined || pin === undefined) return refuse('invalid-request');
    const redeemed = await this.door.redeem(code, pin, ip);
    return redeemed.ok ? accept({ access_token: redeemed.value, token_type: 'Bearer' as const, expires_in: walletLife.tokenMinutes * 60 }) : redeemed;
  }

  @Header('cache-control', 'no-store')
  @Serve(credential)
  credential({ body }: InputOf<typeof credential>, @CurrentPrincipal() key: KeyPrincipal) {
    return this.handOver.run(key, body);
  }
}
