import { Injectable } from '@nestjs/common';
import { Editions } from '#curriculum/server';
import { Accounts } from '#identity/server';
import { type Minutes, minutes, worksFor } from '#kernel';
import type { AnswerOf } from '#kernel/contract';
import { hoursDone, lengthOf, type Party } from '#placement/domain';
import type { internshipRoutes } from '#placement/domain/contract';
import { UnitOfWork } from '#platform/database';
import type { InternshipFile, NotedEntry } from './internship-file';
import { HostOrganisationRow } from './rows';

type InternshipView = AnswerOf<typeof internshipRoutes.show>;

const iso = (at: Date | string): string => new Date(at).toISOString();

const entryView = ({ id, day, startsAt, endsAt, breakMinutes, activity, stage, answer, ...rest }: NotedEntry): InternshipView['entries'][number] => ({
  id,
  day,
  startsAt,
  endsAt,
  breakMinutes,
  minutes: lengthOf({ day, startsAt, endsAt, breakMinutes, ...rest }),
  activity,
  stage,
  answer: answer ? { name: answer.name, note: answer.note, answeredAt: iso(answer.answeredAt) } : null,
});

/** Shows an internship to whoever may read it: names instead of ids, the edition's rules beside the hours. */
@Injectable()
export class InternshipViews {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly editions: Editions,
    private readonly accounts: Accounts,
  ) {}

  async of(file: InternshipFile): Promise<InternshipView> {
    const { agreement, organisation, account, entries, report } = file;
    const [edition, programme, names] = [
      await this.editions.byId(file.editionId),
      await this.accounts.organisation(organisation),
      await this.accounts.names([account]),
    ];
    const learner = names.get(account);
    const host = await this.unitOfWork.repository(HostOrganisationRow).findOneBy({ id: agreement.terms.host });
    const { organisation: _, ...hostView } = host ?? { organisation: '' };
    return {
      id: agreement.id,
      version: agreement.version,
      stage: agreement.stage,
      learner: learner ? `${learner.givenName} ${learner.familyName}` : '',
      programme: programme?.name ?? '',
      course: edition?.neutralTitle ?? { fr: '', en: '' },
      timeZone: file.timeZone,
      host: host ? (hostView as InternshipView['host']) : null,
      terms: { ...agreement.terms },
      signatures: [...agreement.signatures],
      hours: hoursDone(entries, edition?.internship?.minutes.value ?? agreement.terms.plannedMinutes),
      dailyMaximum: dailyMaximum(edition?.internship?.dailyMaximum.value),
      exclusions: [...(edition?.internship?.exclusions ?? [])],
      entries: entries.map(entryView),
      report: report
        ? {
            observed: report.observed,
            strengths: report.strengths,
            nextSteps: report.nextSteps,
            recommends: report.recommends,
            name: report.name,
            reportedAt: iso(report.reportedAt),
          }
        : null,
      signsAs: this.signsAs(file),
      isStaff: this.isStaff(file),
    };
  }

  isStaff({ organisation }: InternshipFile): boolean {
    const { principal } = this.unitOfWork;
    return principal !== undefined && worksFor(principal, organisation, 'programme-lead', 'secretary');
  }

  /** For whom the caller signs: a learner for themself, a programme lead for the programme, the holder of a link for the host. */
  signsAs({ account, organisation, agreement }: InternshipFile): Party | null {
    const { principal } = this.unitOfWork;
    if (principal?.kind === 'link') return principal.purpose === 'sign-agreement' && principal.scope === agreement.id ? 'host' : null;
    if (principal?.kind !== 'account') return null;
    if (principal.account === account) return 'learner';
    return worksFor(principal, organisation, 'programme-lead') ? 'programme' : null;
  }
}

/** A day without a rule of its own counts no more than seven hours, as internship law reckons it (source 49). */
export const dailyMaximum = (ruled: Minutes | undefined): Minutes => ruled ?? minutes(7 * 60);
