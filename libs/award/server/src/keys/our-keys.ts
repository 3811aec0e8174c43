import { Injectable } from '@nestjs/common';
import { issuerCode, keyState } from '#award/domain';
import type { IssuingKeyView, OrganisationKeys } from '#award/domain/contract';
import { Accounts, type Organisation } from '#identity/server';
import { PublicAddress } from '#platform/http';
import { certificatesIn, nameIn, sha256Of } from './certificate-chain';
import { IssuerNames } from './issuer-names';
import type { IssuingKeyRow } from './issuing-key.row';
import { KeyRegister, lifeOf } from './key-register';

/** An organisation's keys as its lead is shown them. Call inside a unit of work. */
@Injectable()
export class OurKeys {
  constructor(
    private readonly register: KeyRegister,
    private readonly names: IssuerNames,
    private readonly accounts: Accounts,
    private readonly address: PublicAddress,
  ) {}

  async of(organisations: readonly string[]): Promise<OrganisationKeys[]> {
    const known = (await this.accounts.organisations()).filter(({ id }) => organisations.includes(id));
    return Promise.all(known.map((organisation) => this.show(organisation)));
  }

  /** By id or by name; undefined when there is none or more than one of that name. */
  async named(organisation: string): Promise<Organisation | undefined> {
    const found = (await this.accounts.organisations()).filter(({ id, name }) => id === organisation || name === organisation);
    return found.length === 1 ? found[0] : undefined;
  }

  private async show({ id, name }: Organisation): Promise<OrganisationKeys> {
    const keys = (await this.register.all(id)).toReversed();
    const signing = keys.find(({ purpose }) => purpose === 'credential');
    const web = this.names.web(id);
    return {
      organisation: id,
      name,
      did: web ?? (signing ? this.names.of(signing).issuer : null),
      document: web ? `${this.address.origin}/issuers/${issuerCode(id)}/did.json` : null,
      keys: keys.map((key) => this.view(key)),
    };
  }

  private view(key: IssuingKeyRow): IssuingKeyView {
    const { id, purpose, backend, madeAt, imported } = key;
    const life = lifeOf(key);
    const [leaf] = certificatesIn(key.chain);
    return {
      id,
      purpose,
      state: keyState(life),
      backend,
      madeAt: madeAt.toISOString(),
      ...life,
      fingerprint: sha256Of(leaf ? leaf.raw : key.publicKey),
      verificationMethod: leaf ? null : this.names.of(key).verificationMethod,
      certificate: leaf ? { subject: nameIn(leaf.subject), issuer: nameIn(leaf.issuer), validUntil: leaf.validToDate.toISOString(), local: !imported } : null,
    };
  }
}
