import { Controller } from '@nestjs/common';
import type { AccountPrincipal } from '#kernel';
import type { InputOf } from '#kernel/contract';
import { CurrentPrincipal, Serve } from '#platform/http';
import { myTrainingRoutes } from '#training/domain/contract';
import { MyTraining } from './my-training';
import { TimetableCalendar } from './timetable-calendar';

const { show, calendar } = myTrainingRoutes;

@Controller()
export class MyTrainingController {
  constructor(
    private readonly myTraining: MyTraining,
    private readonly timetable: TimetableCalendar,
  ) {}

  @Serve(show)
  show(_: InputOf<typeof show>, @CurrentPrincipal() principal: AccountPrincipal) {
    return this.myTraining.of(principal.account);
  }

  @Serve(calendar)
  calendar({ params, query }: InputOf<typeof calendar>, @CurrentPrincipal() principal: AccountPrincipal) {
    return this.timetable.run(principal, params.enrolment, query.language);
  }
}
