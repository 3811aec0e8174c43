import { Injectable } from '@nestjs/common';
import type { Minutes } from '#kernel';
import { hoursDone } from '#placement/domain';
import { InternshipFiles } from './internship-files.repository';

export interface InternshipFacts {
  /** Countersigned. */
  readonly minutes: Minutes;
  readonly noted: Minutes;
}

/** What downstream contexts learn of internships: minutes, and nothing of what was done in them. */
@Injectable()
export class Internships {
  constructor(private readonly files: InternshipFiles) {}

  /** Enrolments without a standing internship are absent. */
  async factsOf(enrolments: readonly string[]): Promise<ReadonlyMap<string, InternshipFacts>> {
    const files = await this.files.ofEnrolments(enrolments);
    return new Map(
      files.map(({ enrolment, entries, agreement }) => {
        const { countersigned, noted } = hoursDone(entries, agreement.terms.plannedMinutes);
        return [enrolment, { minutes: countersigned, noted }];
      }),
    );
  }
}
