import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel';
import { Internships } from '#placement/server';
import type { Cohort } from '#training/domain';
import { Cohorts, Enrolments } from '#training/server';
import { type CohortFile, type CohortOutline, FileFacts, type FollowedFacts } from './file-facts';

/** Reads them from the contexts upstream. */
@Injectable()
export class UpstreamFileFacts extends FileFacts {
  constructor(
    private readonly upstream: Cohorts,
    private readonly enrolments: Enrolments,
    private readonly internships: Internships,
  ) {
    super();
  }

  async cohorts(): Promise<readonly CohortOutline[]> {
    return (await this.upstream.list()).map((cohort) => outline(cohort, null));
  }

  async cohort(id: string): Promise<CohortOutline | undefined> {
    const cohort = await this.upstream.find(id);
    return cohort && outline(cohort, await this.upstream.lastDay(id));
  }

  /** Whoever is still enrolled: those who left or were postponed come before no jury. */
  async files(cohort: string): Promise<readonly CohortFile[]> {
    const enrolments = await this.enrolments.ofCohort(cohort);
    return enrolments.filter(({ stage }) => stage === 'enrolled').map(({ id, account }) => ({ enrolment: id, account }));
  }

  async known(ids: readonly string[]): Promise<ReadonlyMap<string, FollowedFacts>> {
    const [training, internships] = [await this.enrolments.factsOf(ids), await this.internships.factsOf(ids)];
    const byEnrolment = new Map<string, FollowedFacts>(training);
    return new Map(
      ids.map((id) => {
        const internship = internships.get(id);
        return [id, { ...byEnrolment.get(id), ...(internship && { minutes: { internship: internship.minutes } }) }];
      }),
    );
  }
}

const outline = ({ id, organisation, title, editionId, startsOn }: Cohort, endsOn: LocalDate | null): CohortOutline => ({
  id,
  organisation,
  title,
  editionId,
  startsOn,
  endsOn,
});
