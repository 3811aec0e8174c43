import { Injectable } from '@nestjs/common';
import type { ReadingAsked } from '#admission/domain';
import type { AccountId } from '#kernel';
import { Audit, Outbox } from '#platform/database';
import { Panels } from './panels.repository';
import type { SelectionIntake } from './selection-intakes.repository';
import { SelectionMails } from './selection-mails';

/** Asks members to read files and writes to them: one mail each, however many files. */
@Injectable()
export class PanelRequests {
  constructor(
    private readonly panels: Panels,
    private readonly mails: SelectionMails,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async first(intake: SelectionIntake, asked: readonly ReadingAsked[]): Promise<void> {
    for (const { application, reader } of asked) await this.panels.ask(intake, application, reader, false);
    for (const reader of new Set(asked.map((one) => one.reader))) {
      const count = asked.filter((one) => one.reader === reader).length;
      await this.mails.send(reader as AccountId, {
        subject: 'mail.reading.subject',
        text: 'mail.reading.text',
        values: { count, title: intake.title },
        path: '/panel',
      });
    }
  }

  /** The first readings diverge: one more member reads, on their own side too. */
  async third(intake: SelectionIntake, application: string, reader: string): Promise<void> {
    await this.panels.ask(intake, application, reader, true);
    await this.mails.send(reader as AccountId, { subject: 'mail.third.subject', text: 'mail.third.text', values: { title: intake.title }, path: '/panel' });
    await this.outbox.tell('third-reading-asked', { application, reader });
    await this.audit.record({
      action: 'panel.third-reading-asked',
      subject: { kind: 'application', id: application },
      organisation: intake.organisation,
      details: { reader },
    });
  }
}
