import { Controller } from '@nestjs/common';
import { intakeRoutes } from '#admission/domain/contract';
import { Editions } from '#curriculum/server';
import { accept, type Principal, refuse } from '#kernel';
import type { InputOf } from '#kernel/contract';
import { Clock } from '#platform/database';
import { CurrentPrincipal, Serve } from '#platform/http';
import { ChangeIntake } from './change-intake.use-case';
import { Intakes } from './intakes.repository';
import { IntakeViews } from './intake-views';
import { PrepareIntake } from './prepare-intake.use-case';

const { announced, announcement, editions, list, find, prepare, edit, open, close } = intakeRoutes;

@Controller()
export class IntakesController {
  constructor(
    private readonly intakes: Intakes,
    private readonly views: IntakeViews,
    private readonly editionsOf: Editions,
    private readonly prepareIntake: PrepareIntake,
    private readonly changeIntake: ChangeIntake,
    private readonly clock: Clock,
  ) {}

  @Serve(announced)
  async announced({ query }: InputOf<typeof announced>) {
    const items = [];
    for (const intake of await this.intakes.announced(query.pathway)) items.push(await this.views.announcement(intake));
    return { items: items.filter(({ closesAt }) => this.clock.now() <= closesAt) };
  }

  @Serve(announcement)
  async announcement({ params }: InputOf<typeof announcement>) {
    const intake = await this.intakes.find(params.intake);
    return intake && intake.stage !== 'draft' ? accept(await this.views.announcement(intake)) : refuse('intake-unknown');
  }

  @Serve(editions)
  async editions() {
    return { items: (await this.editionsOf.list()).map(({ id, slug, title, timeZone, jurisdiction }) => ({ id, slug, title, timeZone, jurisdiction })) };
  }

  @Serve(list)
  async list() {
    const items = [];
    for (const intake of await this.intakes.allOfStaff()) items.push(await this.views.forStaff(intake));
    return { items };
  }

  @Serve(find)
  async find({ params }: InputOf<typeof find>) {
    const intake = await this.intakes.ofStaff(params.intake);
    return intake ? accept(await this.views.forStaff(intake)) : refuse('intake-unknown');
  }

  @Serve(prepare)
  prepare({ body }: InputOf<typeof prepare>, @CurrentPrincipal() principal: Principal) {
    return this.prepareIntake.run(body, principal);
  }

  @Serve(edit)
  edit({ params, body, version }: InputOf<typeof edit>, @CurrentPrincipal() principal: Principal) {
    return this.changeIntake.edit(params.intake, body, version, principal);
  }

  @Serve(open)
  open({ params }: InputOf<typeof open>, @CurrentPrincipal() principal: Principal) {
    return this.changeIntake.open(params.intake, principal);
  }

  @Serve(close)
  close({ params }: InputOf<typeof close>, @CurrentPrincipal() principal: Principal) {
    return this.changeIntake.close(params.intake, principal);
  }
}
