import { Injectable } from '@nestjs/common';
import { type DidDocument, issuerCode } from '#award/domain';
import { type OrganisationId, system } from '#kernel';
import type { KnownIssuer } from '#platform/credential-format';
import { UnitOfWork } from '#platform/database';
import { IssuerProfile } from '../layouts';
import { certificatesIn, sha256Of } from './certificate-chain';
import { dayBegun, IssuerNames, type KeyName } from './issuer-names';
import type { IssuingKeyRow } from './issuing-key.row';
import { KeyRegister } from './key-register';

export interface CompromisedSeal {
  /** SHA-256 of the certificate in DER, in hexadecimal. */
  readonly certificate: string;
  readonly since: string;
}

const isCredential = ({ purpose }: IssuingKeyRow): boolean => purpose === 'credential';
const isSeal = ({ purpose }: IssuingKeyRow): boolean => purpose === 'seal';

/** SHA-256 of the certificates that seal: all there ever were, for a paper keeps the seal of its day. */
const leavesOf = (seals: readonly IssuingKeyRow[]): readonly string[] =>
  seals.flatMap(({ chain }) =>
    certificatesIn(chain)
      .slice(0, 1)
      .map(({ raw }) => sha256Of(raw)),
  );

/** What anybody may know of the organisations' keys. Every method reads in a short transaction of its own. */
@Injectable()
export class PublishedKeys {
  constructor(
    private readonly register: KeyRegister,
    private readonly names: IssuerNames,
    private readonly profile: IssuerProfile,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The register of issuers, of one organisation or of all: by the name they have now, and by each key's own. */
  async knownIssuers(organisation?: string): Promise<KnownIssuer[]> {
    return this.unitOfWork.run(system, async () => {
      const keys = await this.register.all(organisation);
      const known: KnownIssuer[] = [];
      for (const id of new Set(keys.filter(isCredential).map((key) => key.organisation))) {
        const own = keys.filter((key) => key.organisation === id);
        known.push(...(await this.issuersOf(id, own.filter(isCredential))).map((issuer) => ({ ...issuer, seals: leavesOf(own.filter(isSeal)) })));
      }
      return known;
    });
  }

  /** Certificates of the authorities that the seals end in, in DER. */
  async roots(): Promise<Uint8Array[]> {
    const seals = (await this.all()).filter(isSeal);
    const roots = new Map(seals.flatMap(({ chain }) => certificatesIn(chain).slice(-1)).map(({ raw }) => [sha256Of(raw), new Uint8Array(raw)]));
    return [...roots.values()];
  }

  async compromisedSeals(): Promise<CompromisedSeal[]> {
    const seals = (await this.all()).filter(isSeal);
    return seals.flatMap(({ chain, compromisedSince }) => {
      const [leaf] = certificatesIn(chain);
      return leaf && compromisedSince ? [{ certificate: sha256Of(leaf.raw), since: dayBegun(compromisedSince) }] : [];
    });
  }

  /** The organisation that has this public code, once it has a key. */
  async organisationOf(issuer: string): Promise<OrganisationId | undefined> {
    return (await this.ofIssuer(issuer))[0]?.organisation;
  }

  /** The DID document published for an organisation; undefined before its first key. */
  async didDocument(issuer: string): Promise<DidDocument | undefined> {
    const own = (await this.ofIssuer(issuerCode(issuer))).filter(isCredential);
    const newest = own.at(-1);
    return newest && this.names.document(this.names.of(newest).issuer, own);
  }

  /** The certificates above an organisation's seals, in PEM, each once; undefined before its first seal. */
  async chainPem(issuer: string): Promise<string | undefined> {
    const above = (await this.ofIssuer(issuerCode(issuer))).filter(isSeal).flatMap(({ chain }) => certificatesIn(chain).slice(1));
    return above.length ? [...new Set(above.map(String))].join('') : undefined;
  }

  private async issuersOf(organisation: OrganisationId, own: readonly IssuingKeyRow[]): Promise<KnownIssuer[]> {
    const name = (await this.profile.of(organisation))?.legalName ?? '';
    const web = this.names.web(organisation);
    const byKey = own.map((key) => this.known(this.names.byKey(key).issuer, name, [key], (one) => this.names.byKey(one)));
    return web ? [this.known(web, name, own, (one) => this.names.of(one)), ...byKey] : byKey;
  }

  private known(did: string, name: string, keys: readonly IssuingKeyRow[], named: (key: IssuingKeyRow) => KeyName): KnownIssuer {
    const compromised = keys.flatMap((key) =>
      key.compromisedSince ? [{ verificationMethod: named(key).verificationMethod, since: dayBegun(key.compromisedSince) }] : [],
    );
    return { did, name, didDocument: this.names.document(did, keys, named), compromised };
  }

  private all(): Promise<IssuingKeyRow[]> {
    return this.unitOfWork.run(system, () => this.register.all());
  }

  private ofIssuer(code: string): Promise<IssuingKeyRow[]> {
    return this.unitOfWork.run(system, () => this.register.ofIssuer(code));
  }
}
