import { Injectable } from '@nestjs/common';
import type { LayoutSettings } from '#award/domain';
import { accept, type AccountId, type OrganisationId, refuse } from '#kernel';
import { Audit } from '#platform/database';
import { CheckLayout } from './check-layout';
import { Layouts } from './layouts.repository';

/** Keeps a new version of a layout: papers issued from now on are drawn with it, those issued before are not touched. */
@Injectable()
export class SaveLayout {
  constructor(
    private readonly layouts: Layouts,
    private readonly checkLayout: CheckLayout,
    private readonly audit: Audit,
  ) {}

  /** `read`: the version that whoever saves has seen. */
  async run(organisation: OrganisationId, read: number, settings: LayoutSettings, by: AccountId) {
    const last = (await this.layouts.last(organisation))?.version ?? 0;
    if (last !== read) return refuse('changed-meanwhile');
    const checked = await this.checkLayout.run(organisation, settings);
    if (!checked.ok) return checked;
    const version = last + 1;
    if (!(await this.layouts.add(organisation, version, settings, by))) return refuse('changed-meanwhile');
    await this.audit.record({ action: 'layout.saved', subject: { kind: 'organisation', id: organisation }, organisation, details: { version } });
    return accept({ version });
  }
}
