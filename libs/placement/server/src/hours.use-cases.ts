import { Injectable } from '@nestjs/common';
import { Editions } from '#curriculum/server';
import { accept, type LocalDate, minutes, refuse } from '#kernel';
import type { InputOf } from '#kernel/contract';
import { answerEntry, noteDay, withdrawEntry } from '#placement/domain';
import type { hoursRoutes, linkRoutes } from '#placement/domain/contract';
import { Audit, Clock, Outbox } from '#platform/database';
import { HoursEntries } from './hours.repository';
import type { InternshipFile, NotedEntry } from './internship-file';
import { dailyMaximum, InternshipViews } from './internship-view';
import { InternshipFiles } from './internship-files.repository';

type Noted = InputOf<typeof hoursRoutes.note>['body'];
type Answers = InputOf<typeof linkRoutes.answerHours>['body'];

/** The learner notes days; the tutor answers each of them. */
@Injectable()
export class HoursLog {
  constructor(
    private readonly files: InternshipFiles,
    private readonly entries: HoursEntries,
    private readonly editions: Editions,
    private readonly views: InternshipViews,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async note(id: string, { day, activity, breakMinutes, ...times }: Noted) {
    const file = await this.ownFile(id);
    if (!file) return refuse('internship-unknown');
    const edition = await this.editions.byId(file.editionId);
    const noted = { day: day as LocalDate, breakMinutes: minutes(breakMinutes), ...times };
    const decision = noteDay(file.agreement, file.entries, noted, dailyMaximum(edition?.internship?.dailyMaximum.value), this.clock.today(file.timeZone));
    if (!decision.ok) return decision;
    const entry = await this.entries.note(file, noted, activity);
    await this.audit.record({ action: 'hours.noted', subject: { kind: 'internship', id }, organisation: file.organisation, details: { entry } });
    await this.outbox.tell('hours-noted', { internship: id });
    return this.shown(id);
  }

  async withdraw(id: string, entryId: string) {
    const file = await this.ownFile(id);
    const entry = file?.entries.find((one) => one.id === entryId);
    if (!file) return refuse('internship-unknown');
    if (!entry) return refuse('entry-unknown');
    const decision = withdrawEntry(entry);
    if (!decision.ok) return decision;
    await this.entries.save(decision.value);
    await this.audit.record({ action: 'hours.withdrawn', subject: { kind: 'internship', id }, organisation: file.organisation, details: { entry: entryId } });
    return this.shown(id);
  }

  /** All of the tutor's answers or none: one wrong entry leaves every other as it was. */
  async answer(id: string, { name, countersigned, sentBack }: Answers) {
    const file = await this.files.hold(id);
    if (!file) return refuse('internship-unknown');
    const wanted = [
      ...countersigned.map((entry) => ({ entry, answer: 'countersigned' as const, note: '' })),
      ...sentBack.map((back) => ({ ...back, answer: 'sent-back' as const })),
    ];
    if (!wanted.length) return refuse('nothing-answered');
    const answered = [];
    for (const { entry: entryId, answer, note } of wanted) {
      const entry = file.entries.find((one) => one.id === entryId);
      if (!entry) return refuse('entry-unknown');
      const decision = answerEntry(entry, answer);
      if (!decision.ok) return decision;
      answered.push({ decided: decision.value, note });
    }
    if (new Set(wanted.map(({ entry }) => entry)).size < wanted.length) return refuse('entry-not-noted');
    for (const { decided, note } of answered) {
      await this.entries.save(decided);
      await this.entries.answer(file, decided, name, note);
      await this.audit.record({
        action: `hours.${decided.stage}`,
        subject: { kind: 'internship', id },
        organisation: file.organisation,
        details: { entry: decided.id },
      });
    }
    if (sentBack.length) await this.outbox.tell('hours-sent-back', { internship: id });
    return this.shown(id);
  }

  /** Only the learner writes hours; to anybody else the internship does not exist here. */
  private async ownFile(id: string): Promise<(InternshipFile & { readonly entries: readonly NotedEntry[] }) | undefined> {
    const file = await this.files.hold(id);
    return file && this.views.signsAs(file) === 'learner' ? file : undefined;
  }

  private async shown(id: string) {
    const file = await this.files.find(id);
    if (!file) throw new Error('An internship just written cannot be missing.');
    return accept(await this.views.of(file));
  }
}
