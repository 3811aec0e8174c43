import { Controller } from '@nestjs/common';
import { accept, type AccountPrincipal, refuse } from '#kernel';
import type { InputOf } from '#kernel/contract';
import { CurrentPrincipal, Serve } from '#platform/http';
import { timetableRoutes } from '#training/domain/contract';
import { CohortFiles } from '../cohorts/cohort-files';
import { AddSession } from './add-session.use-case';
import { CancelSession } from './cancel-session.use-case';
import { ChangeSession } from './change-session.use-case';
import { PlanTimetable } from './plan-timetable.use-case';
import { Timetables } from './timetables';

const { show, plan, add, change, cancel } = timetableRoutes;

@Controller()
export class TimetableController {
  constructor(
    private readonly files: CohortFiles,
    private readonly timetables: Timetables,
    private readonly planTimetable: PlanTimetable,
    private readonly addSession: AddSession,
    private readonly changeSession: ChangeSession,
    private readonly cancelSession: CancelSession,
  ) {}

  @Serve(show)
  async show({ params }: InputOf<typeof show>, @CurrentPrincipal() principal: AccountPrincipal) {
    const file = await this.files.findFor(principal, params.cohort, 'programme-lead', 'secretary');
    return file ? accept(await this.timetables.view(file)) : refuse('cohort-unknown');
  }

  @Serve(plan)
  plan({ params, body }: InputOf<typeof plan>, @CurrentPrincipal() principal: AccountPrincipal) {
    return this.planTimetable.run(principal, params.cohort, body);
  }

  @Serve(add)
  add({ params, body }: InputOf<typeof add>, @CurrentPrincipal() principal: AccountPrincipal) {
    return this.addSession.run(principal, params.cohort, body);
  }

  @Serve(change)
  change({ params, body, version }: InputOf<typeof change>, @CurrentPrincipal() principal: AccountPrincipal) {
    return this.changeSession.run(principal, params.session, version, body);
  }

  @Serve(cancel)
  cancel({ params, body }: InputOf<typeof cancel>, @CurrentPrincipal() principal: AccountPrincipal) {
    return this.cancelSession.run(principal, params.session, body.reason);
  }
}
