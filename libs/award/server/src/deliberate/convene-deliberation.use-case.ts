import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { convene, type ConveningRefusal } from '#award/domain';
import { Editions } from '#curriculum/server';
import { Accounts } from '#identity/server';
import { accept, type AccountId, type AccountPrincipal, type LocalDate, refuse, type Result, worksFor } from '#kernel';
import { Audit, Clock, Outbox, UnitOfWork } from '#platform/database';
import { type CohortFile, type CohortOutline, FileFacts } from '../file-facts';
import { DeliberationFileRow, DeliberationRow, JurorRow } from '../rows';

export interface WantedDeliberation {
  readonly cohort: string;
  readonly sitsOn: string;
  readonly members: readonly string[];
  readonly chair: string;
}

/** Calls a jury together for a cohort: every file that no jury has awarded, and that lies before none. */
@Injectable()
export class ConveneDeliberation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly editions: Editions,
    private readonly facts: FileFacts,
    private readonly accounts: Accounts,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async run(
    { cohort: id, sitsOn, members, chair }: WantedDeliberation,
    principal: AccountPrincipal,
  ): Promise<Result<{ id: string }, ConveningRefusal | 'cohort-unknown'>> {
    const cohort = await this.facts.cohort(id);
    if (!cohort || !worksFor(principal, cohort.organisation, 'programme-lead')) return refuse('cohort-unknown');
    const files = await this.undecided(cohort);
    const edition = await this.editions.byId(cohort.editionId);
    const rules = edition?.jury && { quorum: edition.jury.quorum.value, members: edition.jury.members.value };
    const jury = (await this.accounts.membersOf(cohort.organisation, 'jury')).map((member) => member.id);
    const decision = convene(
      { members: members as readonly AccountId[], chair: chair as AccountId },
      { rules, jury, learners: files.map(({ account }) => account) },
    );
    if (!decision.ok || !rules) return decision.ok ? refuse('jury-rules-missing') : decision;
    return accept({ id: await this.save(cohort, files, decision.value, { sitsOn: sitsOn as LocalDate, quorum: rules.quorum, by: principal.account }) });
  }

  private async undecided({ id }: CohortOutline): Promise<readonly CohortFile[]> {
    const files = await this.facts.files(id);
    const taken = await this.unitOfWork.manager.query<{ enrolment: string }[]>(
      'select enrolment from award where enrolment = any ($1) union select enrolment from deliberation_file where live and enrolment = any ($1)',
      [files.map(({ enrolment }) => enrolment)],
    );
    return files.filter(({ enrolment }) => !taken.some((one) => one.enrolment === enrolment));
  }

  private async save(
    cohort: CohortOutline,
    files: readonly CohortFile[],
    jurors: readonly Pick<JurorRow, 'account' | 'chair'>[],
    { sitsOn, quorum, by }: { sitsOn: LocalDate; quorum: number; by: AccountId },
  ) {
    const deliberation = randomUUID();
    const { organisation } = cohort;
    await this.unitOfWork.repository(DeliberationRow).insert({
      id: deliberation,
      organisation,
      cohort: cohort.id,
      editionId: cohort.editionId,
      cohortTitle: cohort.title,
      sitsOn,
      quorum,
      stage: 'convened',
      version: 1,
      convenedBy: by,
      convenedAt: new Date(this.clock.now()),
    });
    await this.unitOfWork.repository(JurorRow).insert(jurors.map(({ account, chair }) => ({ deliberation, account, chair, organisation, presentAt: null })));
    await this.unitOfWork
      .repository(DeliberationFileRow)
      .insert(files.map(({ enrolment, account }) => ({ deliberation, enrolment, account, organisation, live: true })));
    await this.outbox.tell('deliberation-convened', { deliberation, organisation });
    await this.audit.record({
      action: 'deliberation.convened',
      subject: { kind: 'deliberation', id: deliberation },
      organisation,
      details: { files: files.length, members: jurors.length },
    });
    return deliberation;
  }
}
