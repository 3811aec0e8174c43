import { Controller } from '@nestjs/common';
import { deliberationRoutes } from '#award/domain/contract';
import { accept, type AccountPrincipal, organisationsOf, refuse } from '#kernel';
import type { InputOf } from '#kernel/contract';
import { UnitOfWork } from '#platform/database';
import { CurrentPrincipal, Serve } from '#platform/http';
import { Accounts } from '#identity/server';
import { FileFacts } from '../file-facts';
import { fullName } from '../full-name';
import { Sittings } from '../sittings.repository';
import { AttendDeliberation } from './attend-deliberation.use-case';
import { ConveneDeliberation } from './convene-deliberation.use-case';
import { ShowDeliberation } from './show-deliberation';
import { StepDeliberation } from './step-deliberation.use-case';

const { list, options, convene, one, attend, open, cancel, minutes } = deliberationRoutes;

@Controller()
export class DeliberationsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sittings: Sittings,
    private readonly facts: FileFacts,
    private readonly accounts: Accounts,
    private readonly showDeliberation: ShowDeliberation,
    private readonly conveneDeliberation: ConveneDeliberation,
    private readonly attendDeliberation: AttendDeliberation,
    private readonly stepDeliberation: StepDeliberation,
  ) {}

  @Serve(list)
  async list() {
    const lines = await this.sittings.list();
    return { items: lines.map(({ id, cohort_title: cohort, sits_on: sitsOn, stage, files, decided }) => ({ id, cohort, sitsOn, stage, files, decided })) };
  }

  @Serve(options)
  async options(_: InputOf<typeof options>, @CurrentPrincipal() principal: AccountPrincipal) {
    const led = organisationsOf(principal, 'programme-lead');
    const cohorts = (await this.facts.cohorts())
      .filter(({ organisation }) => led.includes(organisation))
      .map(({ id, title, organisation }) => ({ id, title, organisation }));
    const members = await Promise.all(
      led.map(async (organisation) =>
        (await this.accounts.membersOf(organisation, 'jury')).map((person) => ({ account: person.id, name: fullName(person), organisation })),
      ),
    );
    return { cohorts, jury: members.flat() };
  }

  @Serve(convene)
  convene({ body }: InputOf<typeof convene>, @CurrentPrincipal() principal: AccountPrincipal) {
    return this.conveneDeliberation.run(body, principal);
  }

  @Serve(one)
  one({ params }: InputOf<typeof one>, @CurrentPrincipal() { account }: AccountPrincipal) {
    return this.showDeliberation.run(params.deliberation, account);
  }

  @Serve(attend)
  attend({ params }: InputOf<typeof attend>, @CurrentPrincipal() { account }: AccountPrincipal) {
    return this.attendDeliberation.run(params.deliberation, account);
  }

  @Serve(open)
  open({ params }: InputOf<typeof open>) {
    return this.stepDeliberation.run(params.deliberation, 'open');
  }

  @Serve(cancel)
  cancel({ params }: InputOf<typeof cancel>) {
    return this.stepDeliberation.run(params.deliberation, 'cancelled');
  }

  @Serve(minutes)
  async minutes({ params }: InputOf<typeof minutes>) {
    const [row] = await this.unitOfWork.manager.query<{ bytes: Buffer; sitsOn: string }[]>(
      'select m.bytes, d.sits_on::text as "sitsOn" from minutes_document m join deliberation d on d.id = m.deliberation where m.deliberation = $1',
      [params.deliberation],
    );
    return row ? accept({ name: `${row.sitsOn}.pdf`, content: new Uint8Array(row.bytes) }) : refuse('minutes-unknown');
  }
}
