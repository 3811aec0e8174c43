import { Controller } from '@nestjs/common';
import { layoutRoutes } from '#award/domain/contract';
import { accept, type AccountPrincipal, type OrganisationId, refuse, worksFor } from '#kernel';
import type { InputOf } from '#kernel/contract';
import { Audit, UnitOfWork } from '#platform/database';
import { CurrentPrincipal, Serve } from '#platform/http';
import { cleanPicture } from './clean-picture';
import { Layouts } from './layouts.repository';
import { PreviewLayout } from './preview-layout';
import { SaveLayout } from './save-layout.use-case';
import { ShowLayout } from './show-layout';

const { layout, save, earlier, addPicture, picture, preview } = layoutRoutes;

/** Undefined for an organisation that the reader does not lead: it answers like one that does not exist. */
const led = (principal: AccountPrincipal, { organisation }: { readonly organisation: string }): OrganisationId | undefined =>
  worksFor(principal, organisation as OrganisationId, 'programme-lead') ? (organisation as OrganisationId) : undefined;

@Controller()
export class LayoutsController {
  constructor(
    private readonly layouts: Layouts,
    private readonly showLayout: ShowLayout,
    private readonly saveLayout: SaveLayout,
    private readonly previewLayout: PreviewLayout,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  @Serve(layout)
  async layout({ params }: InputOf<typeof layout>, @CurrentPrincipal() principal: AccountPrincipal) {
    const organisation = led(principal, params);
    return organisation ? this.showLayout.run(organisation) : refuse('organisation-unknown');
  }

  @Serve(save)
  async save({ params, body, version }: InputOf<typeof save>, @CurrentPrincipal() principal: AccountPrincipal) {
    const organisation = led(principal, params);
    if (!organisation) return refuse('organisation-unknown');
    const saved = await this.saveLayout.run(organisation, version, body, principal.account);
    return saved.ok ? this.showLayout.run(organisation) : saved;
  }

  @Serve(earlier)
  async earlier({ params }: InputOf<typeof earlier>, @CurrentPrincipal() principal: AccountPrincipal) {
    const organisation = led(principal, params);
    if (!organisation) return refuse('organisation-unknown');
    const settings = await this.layouts.version(organisation, params.number);
    return settings ? accept(settings) : refuse('layout-unknown');
  }

  /** Cleaned outside the transaction: drawing a picture again takes time. */
  @Serve(addPicture)
  async addPicture({ params, query, body }: InputOf<typeof addPicture>, @CurrentPrincipal() principal: AccountPrincipal) {
    const organisation = led(principal, params);
    if (!organisation) return refuse('organisation-unknown');
    const clean = await cleanPicture(body, query.use);
    if (!clean.ok) return clean;
    const id = await this.unitOfWork.run(principal, async () => {
      const added = await this.layouts.addPicture(organisation, clean.value, principal.account);
      await this.audit.record({ action: 'layout.picture-added', subject: { kind: 'organisation', id: organisation }, organisation });
      return added;
    });
    return accept({ id, width: clean.value.width, height: clean.value.height });
  }

  @Serve(picture)
  async picture({ params }: InputOf<typeof picture>, @CurrentPrincipal() principal: AccountPrincipal) {
    const organisation = led(principal, params);
    const bytes = organisation && (await this.layouts.picture(organisation, params.picture));
    return bytes ? accept({ name: 'picture.png', content: bytes, inline: true }) : refuse('picture-unknown');
  }

  @Serve(preview)
  async preview({ params, body: { settings, ...wanted } }: InputOf<typeof preview>, @CurrentPrincipal() principal: AccountPrincipal) {
    const organisation = led(principal, params);
    return organisation ? this.previewLayout.run(organisation, settings, wanted, principal) : refuse('organisation-unknown');
  }
}
