import { Controller } from '@nestjs/common';
import { staffApplicationRoutes } from '#admission/domain/contract';
import type { AccountPrincipal } from '#kernel';
import type { InputOf } from '#kernel/contract';
import { CurrentPrincipal, Serve } from '#platform/http';
import { ApplicationExport } from './application-export';
import { AskForDocument } from './ask-for-document.use-case';
import { SendToPanel } from './send-to-panel.use-case';
import { StaffApplications } from './staff-applications';

const { list, export: exported, find, request, sendToPanel } = staffApplicationRoutes;

@Controller()
export class StaffApplicationsController {
  constructor(
    private readonly staff: StaffApplications,
    private readonly exports: ApplicationExport,
    private readonly askForDocument: AskForDocument,
    private readonly toPanel: SendToPanel,
  ) {}

  @Serve(list)
  list({ params }: InputOf<typeof list>) {
    return this.staff.list(params.intake);
  }

  @Serve(exported)
  export({ params, query }: InputOf<typeof exported>) {
    return this.exports.run(params.intake, query.language);
  }

  @Serve(find)
  find({ params }: InputOf<typeof find>, @CurrentPrincipal() principal: AccountPrincipal) {
    return this.staff.find(params.application, principal);
  }

  @Serve(request)
  request({ params, body }: InputOf<typeof request>, @CurrentPrincipal() principal: AccountPrincipal) {
    return this.askForDocument.run(params.intake, body, principal);
  }

  @Serve(sendToPanel)
  sendToPanel({ params, body }: InputOf<typeof sendToPanel>, @CurrentPrincipal() principal: AccountPrincipal) {
    return this.toPanel.run(params.intake, body.applications, body.whatever, principal);
  }
}
