import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/database';
import { type CohortFile, unitViews } from '../cohorts/cohort-files';
import { Records } from '../progress/records.repository';
import { resultView } from './result-view';

/** Each person's results, unit by unit, both exam sessions. */
@Injectable()
export class CohortResults {
  constructor(
    private readonly records: Records,
    private readonly clock: Clock,
  ) {}

  async view({ cohort, edition }: CohortFile) {
    const people = (await this.records.peopleOf(cohort.id)).filter(({ stage }) => stage !== 'withdrawn');
    return {
      cohortTitle: cohort.title,
      today: this.clock.today(cohort.timeZone),
      units: unitViews(edition),
      secondSession: edition.secondSession?.value ?? ('replace' as const),
      learners: people.map(({ enrolment, givenName, familyName, results }) => ({ enrolment, givenName, familyName, results: results.map(resultView) })),
    };
  }
}
