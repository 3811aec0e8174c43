import { Injectable } from '@nestjs/common';
import { listedConditions, rankFiles, type RankedFile, type TieOrder } from '#admission/domain';
import type { selectionView } from '#admission/domain/contract';
import { Accounts } from '#identity/server';
import type { AccountId } from '#kernel';
import { Clock } from '#platform/database';
import type * as z from 'zod';
import { Offers } from './offers.repository';
import { fullName } from './panel-view';
import { Panels } from './panels.repository';
import { toCriterionView } from './review-view';
import { Reviews } from './reviews.repository';
import { readingOf, type SelectionRecords, toFileView } from './selection-file';
import { SelectionDecisions } from './selection-decisions.repository';
import type { SelectionIntake } from './selection-intakes.repository';

/** The lead's board: a fixed number of queries, however many files. */
@Injectable()
export class SelectionViews {
  constructor(
    private readonly decisions: SelectionDecisions,
    private readonly panels: Panels,
    private readonly reviews: Reviews,
    private readonly offers: Offers,
    private readonly accounts: Accounts,
    private readonly clock: Clock,
  ) {}

  async records(intake: string): Promise<SelectionRecords> {
    const files = await this.decisions.files(intake);
    const [documents, readings, reviews] = [await this.decisions.documents(intake), await this.panels.readingsOf(intake), await this.reviews.openIn(intake)];
    return { files, documents, readings, reviews, decisions: await this.decisions.ofIntake(intake), offers: await this.offers.ofIntake(intake) };
  }

  /** Settled files by rank; what rules and people left equal stays tied. */
  async ranked(intake: SelectionIntake, records: SelectionRecords): Promise<readonly RankedFile[]> {
    const settled = records.files.flatMap(({ application }) => {
      const reading = readingOf(application, records, intake);
      return reading.stage === 'settled' ? [{ application, scores: reading.settled }] : [];
    });
    return rankFiles(settled, intake.rules, await this.order(intake.id));
  }

  /** Where people put files that the rules leave equal. */
  async order(intake: string): Promise<TieOrder> {
    return new Map((await this.decisions.choices(intake)).map(({ application, place }) => [application, place]));
  }

  async of(intake: SelectionIntake): Promise<z.output<typeof selectionView>> {
    const records = await this.records(intake.id);
    const ranked = new Map((await this.ranked(intake, records)).map((file) => [file.application, file]));
    const people = await this.accounts.names([
      ...records.files.map(({ account }) => account),
      ...records.reviews.map(({ reader }) => reader),
      ...records.decisions.map(({ decidedBy }) => decidedBy),
    ]);
    const shown = { intake, records, ranked, today: this.clock.today(intake.timeZone), name: (account: AccountId) => fullName(people.get(account)) };
    const lines = records.files.map((file) => toFileView(file, shown));
    return {
      ...headingOf(intake),
      files: lines.toSorted((one, other) => (one.rank ?? Infinity) - (other.rank ?? Infinity) || one.number.localeCompare(other.number)),
    };
  }
}

const headingOf = ({ id, title, decidesOn, timeZone, place, places, placesTaken, automaticNext, rules, edition }: SelectionIntake) => ({
  intake: { id, title, decidesOn, timeZone, place, places, placesTaken, automaticNext },
  most: rules.criteria.reduce((sum, { weight }) => sum + 4 * weight, 0),
  offerDays: rules.offerDays,
  appealDays: rules.appealDays,
  criteria: rules.criteria.map(toCriterionView),
  conditions: listedConditions(edition.admission.eligibility).map((node) => ({ code: node.id, title: node.text })),
});
