import { Injectable } from '@nestjs/common';
import { firstLayout, type LayoutSettings } from '#award/domain';
import { awardMessages } from '#award/domain/messages';
import { Accounts } from '#identity/server';
import type { Language, OrganisationId } from '#kernel';
import { loadSpeaker } from '#platform/icu';
import { Layouts } from './layouts.repository';

/** As an organisation names itself on what it issues now. */
export interface IssuerProfileView {
  /** Of the layout in force; 0: that of the house. */
  readonly version: number;
  /** Stands on all papers, in the seal and in the credential. */
  readonly legalName: string;
  /** From level 2 on. */
  readonly programme: string;
  readonly place: string;
  readonly language: Language;
  readonly jurisdiction: 'FR' | 'QC';
  readonly settings: LayoutSettings;
}

/** Who an organisation is to those who read its papers. Call it inside a transaction that may see the organisation. */
@Injectable()
export class IssuerProfile {
  constructor(
    private readonly layouts: Layouts,
    private readonly accounts: Accounts,
  ) {}

  async of(id: OrganisationId): Promise<IssuerProfileView | undefined> {
    const organisation = await this.accounts.organisation(id);
    if (!organisation) return undefined;
    const { name, language, jurisdiction } = organisation;
    const last = await this.layouts.last(id);
    const settings = last?.settings ?? firstLayout(name, (await loadSpeaker(awardMessages, language))('document.place', { jurisdiction }));
    const { legalName, programme, place } = settings;
    return { version: last?.version ?? 0, legalName, programme, place, language, jurisdiction, settings };
  }
}
