import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Editions } from '#curriculum/server';
import { accept, type LocalDate, minutes, refuse } from '#kernel';
import type { InputOf } from '#kernel/contract';
import { type AgreementStage, type HostOrganisationId, moveAgreement, signAgreement } from '#placement/domain';
import type { internshipRoutes } from '#placement/domain/contract';
import { Audit, Clock, Outbox, UnitOfWork } from '#platform/database';
import { Cohorts, Enrolments } from '#training/server';
import type { InternshipFile } from './internship-file';
import { InternshipViews } from './internship-view';
import { InternshipFiles } from './internship-files.repository';
import { HostOrganisationRow } from './rows';

type Terms = InputOf<typeof internshipRoutes.prepare>['body'];

const termsFrom = ({ host, startsOn, endsOn, plannedMinutes, ...words }: Terms) => ({
  ...words,
  host: host as HostOrganisationId,
  startsOn: startsOn as LocalDate,
  endsOn: endsOn as LocalDate,
  plannedMinutes: minutes(plannedMinutes),
});

/** Prepares, changes, sends, signs and ends internship agreements. */
@Injectable()
export class Agreements {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: InternshipFiles,
    private readonly enrolments: Enrolments,
    private readonly cohorts: Cohorts,
    private readonly editions: Editions,
    private readonly views: InternshipViews,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async prepare(enrolmentId: string, terms: Terms) {
    const enrolment = await this.enrolments.find(enrolmentId);
    if (!enrolment) return refuse('enrolment-unknown');
    const cohort = await this.cohorts.find(enrolment.cohort);
    const edition = cohort && (await this.editions.byId(cohort.editionId));
    if (!cohort || !edition?.internship) return refuse('edition-without-internship');
    if (!(await this.hostOf(enrolment.organisation, terms.host))) return refuse('host-unknown');
    if ((await this.files.ofEnrolments([enrolmentId])).length) return refuse('internship-exists');
    const id = randomUUID();
    await this.files.add({
      id,
      organisation: enrolment.organisation,
      enrolment: enrolmentId,
      account: enrolment.account,
      editionId: cohort.editionId,
      stage: 'draft',
      version: 1,
      ...terms,
      language: 'fr',
      timeZone: edition.timeZone,
      preparedAt: this.clock.now(),
    });
    await this.audit.record({ action: 'agreement.prepared', subject: { kind: 'internship', id }, organisation: enrolment.organisation });
    return this.shown(id);
  }

  async change(id: string, version: number, terms: Terms) {
    const file = await this.files.hold(id);
    if (!file || !this.views.isStaff(file)) return refuse('internship-unknown');
    if (file.agreement.version !== version) return refuse('changed-meanwhile');
    if (file.agreement.stage !== 'draft') return refuse('agreement-step-not-possible', { stage: file.agreement.stage });
    if (!(await this.hostOf(file.organisation, terms.host))) return refuse('host-unknown');
    await this.files.save({ ...file.agreement, version: version + 1, terms: termsFrom(terms) });
    await this.audit.record({ action: 'agreement.changed', subject: { kind: 'internship', id }, organisation: file.organisation });
    return this.shown(id);
  }

  async move(id: string, to: AgreementStage) {
    const file = await this.files.hold(id);
    if (!file || !this.views.isStaff(file)) return refuse('internship-unknown');
    const decision = moveAgreement(file.agreement, to);
    if (!decision.ok) return decision;
    await this.files.save(decision.value);
    await this.audit.record({ action: `agreement.${to}`, subject: { kind: 'internship', id }, organisation: file.organisation });
    await this.outbox.tell(`agreement-${to}`, { internship: id });
    return this.shown(id);
  }

  async sign(id: string, name: string) {
    const file = await this.files.hold(id);
    if (!file) return refuse('internship-unknown');
    const party = this.views.signsAs(file);
    if (!party) return refuse('not-a-party');
    const decision = signAgreement(file.agreement, party, name, this.clock.today(file.timeZone));
    if (!decision.ok) return decision;
    const signature = decision.value.signatures.at(-1);
    if (signature) await this.files.addSignature(file, signature);
    await this.files.save(decision.value);
    await this.audit.record({ action: 'agreement.signed', subject: { kind: 'internship', id }, organisation: file.organisation, details: { party } });
    if (decision.value.stage === 'active') await this.outbox.tell('agreement-active', { internship: id });
    return this.shown(id);
  }

  private async shown(id: string) {
    const file = await this.files.find(id);
    if (!file) throw new Error('An internship just written cannot be missing.');
    return accept(await this.views.of(file));
  }

  private hostOf(organisation: InternshipFile['organisation'], id: string) {
    return this.unitOfWork.repository(HostOrganisationRow).findOneBy({ id, organisation });
  }
}
