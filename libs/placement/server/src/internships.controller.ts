import { Controller } from '@nestjs/common';
import { type AccountPrincipal, accept } from '#kernel';
import type { InputOf } from '#kernel/contract';
import { hoursRoutes, internshipRoutes, waitingRoutes } from '#placement/domain/contract';
import { CurrentPrincipal, Serve } from '#platform/http';
import { AgreementDocument } from './documents/agreement-document';
import { Agreements } from './agreements.use-cases';
import { Hosts } from './hosts.use-cases';
import { HoursLog } from './hours.use-cases';
import { InternshipLines } from './internship-lines';
import { InternshipLinks } from './internship-links';
import { PlacementWaiting } from './waiting';
import { ShowInternship } from './show-internship.use-case';

const { hosts, addHost, cohorts, ofCohort, prepare, mine, show, change, move, sign, sendLink, withdrawLinks, document } = internshipRoutes;

@Controller()
export class InternshipsController {
  constructor(
    private readonly agreements: Agreements,
    private readonly hostList: Hosts,
    private readonly lines: InternshipLines,
    private readonly links: InternshipLinks,
    private readonly shown: ShowInternship,
    private readonly agreementDocument: AgreementDocument,
  ) {}

  @Serve(hosts)
  async hosts(_: InputOf<typeof hosts>, @CurrentPrincipal() principal: AccountPrincipal) {
    return { items: await this.hostList.list(principal) };
  }

  @Serve(addHost)
  addHost({ body }: InputOf<typeof addHost>, @CurrentPrincipal() principal: AccountPrincipal) {
    return this.hostList.add(principal, body);
  }

  @Serve(cohorts)
  async cohorts() {
    return { items: await this.lines.ofLed() };
  }

  @Serve(ofCohort)
  ofCohort({ params }: InputOf<typeof ofCohort>) {
    return this.lines.ofCohort(params.cohort);
  }

  @Serve(prepare)
  prepare({ params, body }: InputOf<typeof prepare>) {
    return this.agreements.prepare(params.enrolment, body);
  }

  @Serve(mine)
  async mine(_: InputOf<typeof mine>, @CurrentPrincipal() principal: AccountPrincipal) {
    return { items: await this.lines.mine(principal) };
  }

  @Serve(show)
  show({ params }: InputOf<typeof show>) {
    return this.shown.run(params.internship);
  }

  @Serve(change)
  change({ params, version, body }: InputOf<typeof change>) {
    return this.agreements.change(params.internship, version, body);
  }

  @Serve(move)
  move({ params, body }: InputOf<typeof move>) {
    return this.agreements.move(params.internship, body.to);
  }

  @Serve(sign)
  sign({ params, body }: InputOf<typeof sign>) {
    return this.agreements.sign(params.internship, body.name);
  }

  @Serve(sendLink)
  sendLink({ params, body }: InputOf<typeof sendLink>) {
    return this.links.sendAgain(params.internship, body.purpose);
  }

  @Serve(withdrawLinks)
  withdrawLinks({ params }: InputOf<typeof withdrawLinks>) {
    return this.links.withdraw(params.internship);
  }

  @Serve(document)
  async document({ params, query }: InputOf<typeof document>) {
    const file = await this.shown.run(params.internship);
    return file.ok ? accept(await this.agreementDocument.of(file.value, query.language)) : file;
  }
}

@Controller()
export class HoursController {
  constructor(private readonly log: HoursLog) {}

  @Serve(hoursRoutes.note)
  note({ params, body }: InputOf<typeof hoursRoutes.note>) {
    return this.log.note(params.internship, body);
  }

  @Serve(hoursRoutes.withdraw)
  withdraw({ params }: InputOf<typeof hoursRoutes.withdraw>) {
    return this.log.withdraw(params.internship, params.entry);
  }
}

@Controller()
export class PlacementWaitingController {
  constructor(private readonly waiting: PlacementWaiting) {}

  @Serve(waitingRoutes.placement)
  async placement(_: InputOf<typeof waitingRoutes.placement>, @CurrentPrincipal() principal: AccountPrincipal) {
    return { items: await this.waiting.of(principal) };
  }
}
