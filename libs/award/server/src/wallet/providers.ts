import { HandOverCredential } from './hand-over-credential.use-case';
import { HeldCertificates } from './held-certificates';
import { WalletIssuers } from './issuer-metadata';
import { MakeWalletOffer } from './make-wallet-offer.use-case';
import { OwnWalletOffers } from './own-wallet-offers';
import { WalletDoor } from './wallet-door';
import { WalletIssuerController } from './wallet-issuer.controller';
import { WalletOffersController } from './wallet-offers.controller';
import { WalletTokens } from './wallet-tokens';

/** Certificates on their way into wallets. */
export const walleting = [HeldCertificates, MakeWalletOffer, OwnWalletOffers, WalletDoor, WalletTokens, HandOverCredential, WalletIssuers];
export const walletControllers = [WalletOffersController, WalletIssuerController];
