import { Injectable } from '@nestjs/common';
import type { LayoutView } from '#award/domain/contract';
import { Accounts } from '#identity/server';
import { accept, type AccountId, type OrganisationId, refuse } from '#kernel';
import { fullName } from '../full-name';
import { IssuerProfile } from './issuer-profile';
import { Layouts } from './layouts.repository';

/** The layout in force, with the versions there were. */
@Injectable()
export class ShowLayout {
  constructor(
    private readonly layouts: Layouts,
    private readonly profile: IssuerProfile,
    private readonly accounts: Accounts,
  ) {}

  async run(id: OrganisationId) {
    const [organisation, profile] = [await this.accounts.organisation(id), await this.profile.of(id)];
    if (!organisation || !profile) return refuse('organisation-unknown');
    const all = await this.layouts.all(id);
    const names = await this.accounts.names(all.map(({ madeBy }) => madeBy as AccountId));
    const { version, settings, jurisdiction } = profile;
    const versions = all.map(({ version: number, madeBy, madeAt }) => ({
      version: number,
      madeBy: fullName(names.get(madeBy as AccountId)),
      madeAt: madeAt.toISOString(),
    }));
    return accept<LayoutView>({ organisation: id, name: organisation.name, jurisdiction, version, settings, versions });
  }
}
