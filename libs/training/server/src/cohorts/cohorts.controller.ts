import { Controller } from '@nestjs/common';
import { Accounts } from '#identity/server';
import { accept, type AccountPrincipal, refuse, worksFor } from '#kernel';
import type { InputOf } from '#kernel/contract';
import { CurrentPrincipal, Serve } from '#platform/http';
import { cohortRoutes } from '#training/domain/contract';
import { CohortFiles, cohortView } from './cohort-files';
import { enrolmentView } from './enrolment-view';
import { Enrolments } from './enrolments';
import { ListCohorts } from './list-cohorts';
import { MoveEnrolment } from './move-enrolment.use-case';
import { OpenCohort } from './open-cohort.use-case';
import { RenameCohort } from './rename-cohort.use-case';
import { TransferEnrolment } from './transfer-enrolment.use-case';

const { list, open, show, rename, enrolments, transfer, moveEnrolment } = cohortRoutes;

const cohortStaff = ['programme-lead', 'secretary', 'trainer'] as const;

@Controller()
export class CohortsController {
  constructor(
    private readonly listCohorts: ListCohorts,
    private readonly openCohort: OpenCohort,
    private readonly renameCohort: RenameCohort,
    private readonly files: CohortFiles,
    private readonly enrolled: Enrolments,
    private readonly move: MoveEnrolment,
    private readonly transferEnrolment: TransferEnrolment,
    private readonly accounts: Accounts,
  ) {}

  @Serve(list)
  list(_: InputOf<typeof list>, @CurrentPrincipal() principal: AccountPrincipal) {
    return this.listCohorts.run(principal);
  }

  @Serve(open)
  open({ body }: InputOf<typeof open>, @CurrentPrincipal() principal: AccountPrincipal) {
    return this.openCohort.run(principal, body);
  }

  @Serve(show)
  async show({ params }: InputOf<typeof show>, @CurrentPrincipal() principal: AccountPrincipal) {
    const file = await this.files.findFor(principal, params.cohort, ...cohortStaff);
    return file ? accept(cohortView(file, worksFor(principal, file.cohort.organisation, 'programme-lead'))) : refuse('cohort-unknown');
  }

  @Serve(rename)
  rename({ params, body, version }: InputOf<typeof rename>, @CurrentPrincipal() principal: AccountPrincipal) {
    return this.renameCohort.run(principal, params.cohort, version, body.title);
  }

  @Serve(enrolments)
  async enrolments({ params }: InputOf<typeof enrolments>, @CurrentPrincipal() principal: AccountPrincipal) {
    if (!(await this.files.findFor(principal, params.cohort, ...cohortStaff))) return refuse('cohort-unknown');
    const found = await this.enrolled.ofCohort(params.cohort);
    const names = await this.accounts.names(found.map(({ account }) => account));
    return accept({ items: found.map((one) => enrolmentView(one, names)) });
  }

  @Serve(transfer)
  transfer({ params, body, version }: InputOf<typeof transfer>, @CurrentPrincipal() principal: AccountPrincipal) {
    return this.transferEnrolment.run(principal, params.enrolment, version, body.cohort);
  }

  @Serve(moveEnrolment)
  moveEnrolment({ params, body, version }: InputOf<typeof moveEnrolment>, @CurrentPrincipal() principal: AccountPrincipal) {
    return this.move.run(principal, params.enrolment, version, body);
  }
}
