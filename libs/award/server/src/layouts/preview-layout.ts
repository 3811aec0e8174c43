import { Injectable } from '@nestjs/common';
import type { LayoutSettings } from '#award/domain';
import { accept, type OrganisationId, type Principal, refuse } from '#kernel';
import { Clock, UnitOfWork } from '#platform/database';
import { PublicAddress } from '#platform/http';
import { DrawingPool } from '../documents/drawing-pool';
import { CheckLayout } from './check-layout';
import { IssuerProfile } from './issuer-profile';
import { sampleScene, type SampleWanted } from './sample-scene';

/** Draws a specimen of a paper in a layout that may not be kept yet: the very page, without a seal. */
@Injectable()
export class PreviewLayout {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly profile: IssuerProfile,
    private readonly checkLayout: CheckLayout,
    private readonly address: PublicAddress,
    private readonly clock: Clock,
    private readonly drawing: DrawingPool,
  ) {}

  /** What is read is read in one transaction; nothing waits in it for the drawing. */
  async run(organisation: OrganisationId, settings: LayoutSettings, wanted: Omit<SampleWanted, 'jurisdiction'>, principal: Principal) {
    const [profile, checked] = await this.unitOfWork.run(principal, async () => [
      await this.profile.of(organisation),
      await this.checkLayout.run(organisation, settings),
    ]);
    if (!profile) return refuse('organisation-unknown');
    if (!checked.ok) return checked;
    const layout = { version: profile.version, settings, pictures: checked.value };
    const scene = await sampleScene({ ...wanted, jurisdiction: profile.jurisdiction }, layout, `${this.address.origin}/verify`, this.clock.now());
    return accept({ name: 'specimen.pdf', content: await this.drawing.draw(scene), inline: true });
  }
}
