import { Injectable } from '@nestjs/common';
import { Editions } from '#curriculum/server';
import { Accounts } from '#identity/server';
import { accept, type AccountId, type AccountPrincipal, type Minutes, refuse } from '#kernel';
import type { AnswerOf } from '#kernel/contract';
import { hoursDone } from '#placement/domain';
import type { internshipRoutes } from '#placement/domain/contract';
import { UnitOfWork } from '#platform/database';
import { Cohorts, Enrolments } from '#training/server';
import { In } from 'typeorm';
import type { InternshipFile } from './internship-file';
import { InternshipFiles } from './internship-files.repository';
import { HostOrganisationRow } from './rows';

type Line = AnswerOf<typeof internshipRoutes.mine>['items'][number];

/** InternshipFiles as lines of a list. */
@Injectable()
export class InternshipLines {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: InternshipFiles,
    private readonly cohorts: Cohorts,
    private readonly enrolments: Enrolments,
    private readonly editions: Editions,
    private readonly accounts: Accounts,
  ) {}

  /** The cohorts whose internships the caller may follow. */
  async ofLed(): Promise<{ id: string; title: string }[]> {
    return (await this.cohorts.list()).map(({ id, title }) => ({ id, title }));
  }

  /** Everybody enrolled, with an internship or without one yet. */
  async ofCohort(id: string) {
    const cohort = await this.cohorts.find(id);
    if (!cohort) return refuse('cohort-unknown');
    const edition = await this.editions.byId(cohort.editionId);
    const required = edition?.internship?.minutes.value ?? (0 as Minutes);
    const enrolments = await this.enrolments.ofCohort(id);
    const files = await this.files.ofEnrolments(enrolments.map((enrolment) => enrolment.id));
    const names = await this.names(enrolments.map(({ account }) => account));
    const hosts = await this.hosts(files);
    const items = enrolments.map(({ id: enrolment, account }) => {
      const file = files.find((one) => one.enrolment === enrolment);
      return line(enrolment, names.get(account) ?? '', file, hosts, required);
    });
    return accept({
      organisation: cohort.organisation,
      cohort: cohort.title,
      requiredMinutes: required,
      items: items.toSorted((one, other) => one.learner.localeCompare(other.learner, 'fr')),
    });
  }

  async mine({ account }: AccountPrincipal): Promise<Line[]> {
    const files = await this.files.ofAccount(account);
    const hosts = await this.hosts(files);
    const lines = [];
    for (const file of files) {
      const edition = await this.editions.byId(file.editionId);
      lines.push(line(file.enrolment, '', file, hosts, edition?.internship?.minutes.value ?? file.agreement.terms.plannedMinutes));
    }
    return lines;
  }

  private async names(accounts: readonly AccountId[]): Promise<Map<string, string>> {
    return new Map([...(await this.accounts.names(accounts))].map(([id, { givenName, familyName }]) => [id, `${familyName}, ${givenName}`]));
  }

  private async hosts(files: readonly InternshipFile[]): Promise<Map<string, string>> {
    const rows = await this.unitOfWork.repository(HostOrganisationRow).findBy({ id: In(files.map(({ agreement }) => agreement.terms.host)) });
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}

const line = (enrolment: string, learner: string, file: InternshipFile | undefined, hosts: ReadonlyMap<string, string>, required: Minutes): Line => ({
  enrolment,
  learner,
  internship: file?.agreement.id ?? null,
  stage: file?.agreement.stage ?? null,
  host: file ? (hosts.get(file.agreement.terms.host) ?? null) : null,
  signed: file?.agreement.signatures.map(({ party }) => party) ?? [],
  hours: file ? hoursDone(file.entries, required) : null,
  reported: file?.report !== undefined,
});
