import { Injectable } from '@nestjs/common';
import type { DidDocument, KeyPurpose } from '#award/domain';
import type { OrganisationId } from '#kernel';
import type { CredentialSigner, KnownIssuer } from '#platform/credential-format';
import { UnitOfWork } from '#platform/database';
import { type SealSigner, type Timestamp, timestampFrom } from '#platform/documents';
import { KeyStores, SigningSettings } from '#platform/signing';
import { certificatesIn, sha256Of } from './certificate-chain';
import { IssuerNames } from './issuer-names';
import type { IssuingKeyRow } from './issuing-key.row';
import { LiveKeys } from './live-keys';
import { type CompromisedSeal, PublishedKeys } from './published-keys';
import { signerOf } from './signer-of';

/** Signs an organisation's credentials. */
export interface IssuingSigner extends CredentialSigner {
  /** Row of the register, for {@link IssuingKeys.confirm}. */
  readonly key: string;
}

/** Seals an organisation's documents. */
export interface IssuingSeal extends SealSigner {
  readonly key: string;
  /** SHA-256 of the certificate in DER, in hexadecimal. */
  readonly leaf: string;
  /** Certified by the house's own authority, which no reader outside trusts by itself. */
  readonly local: boolean;
}

/**
 * The keys of the issuing organisations, made when first needed. The live key is looked up at every call, so that a
 * rotation or a compromise on another process counts at once. Call everything but {@link confirm} outside a transaction:
 * a key store may take its time. What cannot be signed throws KeyFault.
 */
@Injectable()
export class IssuingKeys {
  /** By row: what a row says never changes while it is live. */
  private readonly signers = new Map<string, IssuingSigner>();
  private readonly seals = new Map<string, IssuingSeal>();

  constructor(
    private readonly liveKeys: LiveKeys,
    private readonly published: PublishedKeys,
    private readonly names: IssuerNames,
    private readonly stores: KeyStores,
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: SigningSettings,
  ) {}

  async credentialSigner(organisation: OrganisationId): Promise<IssuingSigner> {
    return this.cached(this.signers, await this.live(organisation, 'credential'), (key) => {
      return { key: key.id, ...this.names.of(key), sign: signerOf(this.stores, key) };
    });
  }

  async sealSigner(organisation: OrganisationId): Promise<IssuingSeal> {
    return this.cached(this.seals, await this.live(organisation, 'seal'), (key) => {
      const chain = certificatesIn(key.chain).map(({ raw }) => new Uint8Array(raw));
      return { key: key.id, chain, leaf: sha256Of(chain[0] ?? new Uint8Array()), local: !key.imported, sign: signerOf(this.stores, key) };
    });
  }

  /**
   * In the caller's transaction, just before what was signed is kept: whether the key is still live, and stays so until
   * the commit. False: sign anew with a signer asked for afresh.
   */
  async confirm(key: string): Promise<boolean> {
    const [row] = await this.unitOfWork.manager.query<{ held: boolean }[]>('select hold_issuing_key($1) as held', [key]);
    return row?.held === true;
  }

  /** Who is believed, for judging credentials: of one organisation or of all. */
  knownIssuers = (organisation?: string): Promise<KnownIssuer[]> => this.published.knownIssuers(organisation);

  /** Roots in which seals end, for judging documents. */
  roots = (): Promise<Uint8Array[]> => this.published.roots();

  compromisedSeals = (): Promise<CompromisedSeal[]> => this.published.compromisedSeals();

  /** By an organisation's id or its public code. */
  didDocument = (issuer: string): Promise<DidDocument | undefined> => this.published.didDocument(issuer);
  chainPem = (issuer: string): Promise<string | undefined> => this.published.chainPem(issuer);
  organisationOf = (issuer: string): Promise<OrganisationId | undefined> => this.published.organisationOf(issuer);

  /** What dates a seal, when a time-stamp service is set. */
  timestamp(): Timestamp | undefined {
    return this.settings.timestampUrl ? timestampFrom(this.settings.timestampUrl) : undefined;
  }

  private live(organisation: OrganisationId, purpose: KeyPurpose): Promise<IssuingKeyRow> {
    return this.liveKeys.of(organisation, purpose);
  }

  private cached<T>(known: Map<string, T>, row: IssuingKeyRow, make: (row: IssuingKeyRow) => T): T {
    const made = known.get(row.id) ?? make(row);
    known.set(row.id, made);
    return made;
  }
}
