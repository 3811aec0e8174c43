import { Injectable } from '@nestjs/common';
import { issuerCode, preAuthorised, walletDocument } from '#award/domain';
import type { IssuerMetadata, ServerMetadata } from '#award/domain/contract';
import { awardMessages } from '#award/domain/messages';
import { languages, type OrganisationId, system } from '#kernel';
import { badgeContexts } from '#platform/credential-format';
import { UnitOfWork } from '#platform/database';
import { PublicAddress } from '#platform/http';
import { loadSpeaker } from '#platform/icu';
import { IssuingKeys } from '../keys';
import { IssuerProfile } from '../layouts';

/** What wallets may know before any offer: who issues, and one kind of document that says nothing. */
@Injectable()
export class WalletIssuers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: IssuingKeys,
    private readonly profile: IssuerProfile,
    private readonly address: PublicAddress,
  ) {}

  /** The credential issuer identifier of an organisation; its `did:web` has the same path. */
  of(organisation: OrganisationId): string {
    return `${this.address.origin}/issuers/${issuerCode(organisation)}`;
  }

  /** Undefined before the organisation's first key, and for a code that is nobody's. */
  async issuer(code: string): Promise<IssuerMetadata | undefined> {
    const organisation = await this.keys.organisationOf(code);
    const named = organisation && (await this.unitOfWork.run(system, () => this.profile.of(organisation)));
    if (!named) return undefined;
    return {
      credential_issuer: this.of(organisation),
      credential_endpoint: `${this.address.origin}/wallet/credential`,
      display: [{ name: named.legalName }],
      credential_configurations_supported: {
        [walletDocument]: {
          format: 'ldp_vc',
          credential_definition: { '@context': [...badgeContexts], type: ['VerifiableCredential', 'OpenBadgeCredential'] },
          credential_signing_alg_values_supported: ['eddsa-rdfc-2022'],
          credential_metadata: { display: await names() },
        },
      },
    };
  }

  /** The same organisation as the authorisation server that wallets look for beside it. */
  async server(code: string): Promise<ServerMetadata | undefined> {
    const organisation = await this.keys.organisationOf(code);
    return (
      organisation && {
        issuer: this.of(organisation),
        token_endpoint: `${this.address.origin}/wallet/token`,
        response_types_supported: [],
        grant_types_supported: [preAuthorised],
        token_endpoint_auth_methods_supported: ['none'],
        'pre-authorized_grant_anonymous_access_supported': true,
      }
    );
  }
}

const names = () => Promise.all(languages.map(async (locale) => ({ name: (await loadSpeaker(awardMessages, locale))('wallet.document'), locale })));
