import { Injectable } from '@nestjs/common';
import type { OrganisationId } from '#kernel';
import { Credentials, type StatusPlace } from '../credentials';
import { IssuingKeys, type IssuingSeal, type IssuingSigner } from '../keys';
import type { WantedCertificate } from './printed-certificate-of';

/** What an organisation's papers are issued with, for a short while: the keys are confirmed when a paper is saved. */
export interface IssuingDesk {
  readonly signer: IssuingSigner;
  readonly seal: IssuingSeal;
  /** One is taken for each paper. */
  readonly places: StatusPlace[];
}

/** Lays ready what many papers need, so that not each of them asks for it. */
@Injectable()
export class IssuingDesks {
  constructor(
    private readonly credentials: Credentials,
    private readonly keys: IssuingKeys,
  ) {}

  /** The desk of each of these; opened when first asked for, and what fails is told to everybody who asks. Opens its own transactions. */
  for(wanted: readonly WantedCertificate[]): (one: WantedCertificate) => Promise<IssuingDesk> {
    const counts = new Map<OrganisationId, number>();
    for (const { ordered } of wanted) counts.set(ordered.organisation, (counts.get(ordered.organisation) ?? 0) + 1);
    const open = new Map<OrganisationId, Promise<IssuingDesk>>();
    return ({ ordered: { organisation } }) => {
      const desk = open.get(organisation) ?? this.open(organisation, counts.get(organisation) ?? 1);
      open.set(organisation, desk);
      return desk;
    };
  }

  private async open(organisation: OrganisationId, count: number): Promise<IssuingDesk> {
    const [places, signer, seal] = await Promise.all([
      this.credentials.places(organisation, count),
      this.keys.credentialSigner(organisation),
      this.keys.sealSigner(organisation),
    ]);
    return { places: [...places], signer, seal };
  }
}
