import { Injectable } from '@nestjs/common';
import { readingStage } from '#admission/domain';
import type { panelView } from '#admission/domain/contract';
import { Accounts, type Person } from '#identity/server';
import type { AccountId } from '#kernel';
import type * as z from 'zod';
import type { PanelReadingRow } from './panel-reading.row';
import { type PanelFile, Panels } from './panels.repository';
import { countingReviews, Reviews } from './reviews.repository';
import type { SelectionIntake } from './selection-intakes.repository';

type PanelView = z.output<typeof panelView>;

export const fullName = (person: Person | undefined): string => (person ? `${person.givenName} ${person.familyName}` : '');

/** Who reads what, for the lead of the programme. */
@Injectable()
export class PanelViews {
  constructor(
    private readonly panels: Panels,
    private readonly reviews: Reviews,
    private readonly accounts: Accounts,
  ) {}

  async of(intake: SelectionIntake): Promise<PanelView> {
    const [members, files, readings, open] = [
      await this.panels.members(intake.id),
      await this.panels.files(intake.id),
      await this.panels.readingsOf(intake.id),
      await this.reviews.openIn(intake.id),
    ];
    const eligible = await this.accounts.membersOf(intake.organisation, 'panel');
    const names = await this.accounts.names([...members, ...readings.map(({ reader }) => reader)]);
    const name = (account: AccountId) => fullName(names.get(account));
    const { id, title, decidesOn, timeZone, place, rules } = intake;
    return {
      intake: { id, title, decidesOn, timeZone, place },
      assessors: rules.assessors,
      members: members.map((account) => ({ account, name: name(account), ...loadOf(account, readings) })),
      others: eligible.filter((person) => !members.includes(person.id)).map((person) => ({ account: person.id, name: fullName(person) })),
      files: files.map((file) => {
        const own = readings.filter(({ application }) => application === file.application);
        return { ...line(file), stage: readingStage(own, countingReviews(open, own), rules), readers: own.map((reading) => readerLine(reading, name)) };
      }),
    };
  }
}

const loadOf = (account: AccountId, readings: readonly PanelReadingRow[]) => {
  const own = readings.filter(({ reader, recusedAt }) => reader === account && !recusedAt);
  return { asked: own.length, given: own.filter(({ givenAt }) => givenAt).length };
};

const line = ({ application, number }: PanelFile) => ({ application, number });

const readerLine = ({ reader, third, givenAt, recusedAt }: PanelReadingRow, name: (account: AccountId) => string) => ({
  account: reader,
  name: name(reader),
  third,
  given: givenAt !== null,
  recused: recusedAt !== null,
});
