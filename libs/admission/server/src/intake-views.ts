import { Injectable } from '@nestjs/common';
import { closesAt, type Intake, takesApplications } from '#admission/domain';
import { Editions } from '#curriculum/server';
import { Clock, UnitOfWork } from '#platform/database';

interface Counts {
  readonly drafts: number;
  readonly sent: number;
}

/** What people see of an intake, with the name of its pathway. */
@Injectable()
export class IntakeViews {
  constructor(
    private readonly editions: Editions,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async announcement(intake: Intake) {
    const edition = await this.editions.byId(intake.editionId);
    if (!edition) throw new Error(`Intake ${intake.id} pins an edition that is gone.`);
    const { id, title, opensOn, closesOn, decidesOn, timeZone, place, places, helpLine } = intake;
    const contacts = intake.contacts.map(({ name, role, email, phone }) => ({ name, role, email, ...(phone && { phone }) }));
    const pathway = { slug: edition.slug, title: edition.title, neutralTitle: edition.neutralTitle };
    return {
      id,
      title,
      opensOn,
      closesOn,
      decidesOn,
      timeZone,
      place,
      places,
      helpLine,
      contacts,
      pathway,
      provider: edition.provider,
      closesAt: closesAt(intake),
      takesApplications: takesApplications(intake, this.clock.now()),
    };
  }

  async forStaff(intake: Intake) {
    const { organisation, editionId, stage, version } = intake;
    return { ...(await this.announcement(intake)), organisation, editionId, stage, version, counts: await this.counts(intake) };
  }

  /** How many are still writing, and how many have sent theirs. */
  private async counts({ id }: Intake): Promise<Counts> {
    const [row] = await this.unitOfWork.manager.query<Counts[]>(
      `select drafts_of($1) as drafts, (select count(*)::integer from application where intake = $1 and stage not in ('draft', 'withdrawn')) as sent`,
      [id],
    );
    return row ?? { drafts: 0, sent: 0 };
  }
}
