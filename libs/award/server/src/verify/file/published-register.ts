import { Injectable } from '@nestjs/common';
import { PublicAddress } from '#platform/http';
import type { PublishedWorld } from '#platform/judgement-page';
import { IssuingKeys } from '../../keys';
import { VerificationSettings } from '../verification-settings';

/** Who is believed, with which keys: what every judgement starts from, here and in browsers. */
@Injectable()
export class PublishedRegister {
  constructor(
    private readonly keys: IssuingKeys,
    private readonly address: PublicAddress,
    private readonly settings: VerificationSettings,
  ) {}

  async world(): Promise<PublishedWorld> {
    const [issuers, roots, compromisedSeals] = [await this.keys.knownIssuers(), await this.keys.roots(), await this.keys.compromisedSeals()];
    return {
      origin: this.address.origin,
      issuers,
      roots: roots.map((root) => Buffer.from(root).toString('base64')),
      compromisedSeals,
      foreign: this.settings.askIssuers,
    };
  }
}
