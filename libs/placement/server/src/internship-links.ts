import { Injectable } from '@nestjs/common';
import { Links } from '#identity/server';
import { accept, addTo, dayOf, endOfDay, type Instant, type LinkPurpose, refuse } from '#kernel';
import { Audit, Clock } from '#platform/database';
import type { InternshipFile } from './internship-file';
import { InternshipLetters } from './internship-letters';
import { InternshipViews } from './internship-view';
import { InternshipFiles } from './internship-files.repository';

/** Links by which host and tutor take part without an account: they expire, and can be withdrawn at any time. */
@Injectable()
export class InternshipLinks {
  constructor(
    private readonly files: InternshipFiles,
    private readonly views: InternshipViews,
    private readonly links: Links,
    private readonly letters: InternshipLetters,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async sendAgain(id: string, purpose: LinkPurpose) {
    const file = await this.files.find(id);
    if (!file || !this.views.isStaff(file)) return refuse('internship-unknown');
    const { stage } = file.agreement;
    if (purpose === 'sign-agreement' ? stage !== 'to-sign' : stage !== 'active' && stage !== 'completed')
      return refuse('agreement-step-not-possible', { stage });
    return accept(await this.send(file, purpose));
  }

  async withdraw(id: string) {
    const file = await this.files.find(id);
    if (!file || !this.views.isStaff(file)) return refuse('internship-unknown');
    for (const purpose of ['sign-agreement', 'tutor-internship'] as const) await this.links.withdraw(id, purpose);
    await this.audit.record({ action: 'internship.links-withdrawn', subject: { kind: 'internship', id }, organisation: file.organisation });
    return accept({});
  }

  /** A new link and its mail. The host's lasts until the day the agreement starts, the tutor's thirty days beyond its end. */
  async send(file: InternshipFile, purpose: LinkPurpose): Promise<{ sentTo: string; expiresAt: Instant }> {
    const contact =
      purpose === 'sign-agreement' ? await this.letters.hostContact(file) : { name: file.agreement.terms.tutorName, email: file.agreement.terms.tutorEmail };
    const expiresAt = this.expiry(file, purpose);
    const { id: scope } = file.agreement;
    const { token } = await this.links.create({ purpose, scope, organisation: file.organisation, label: contact.name, email: contact.email, expiresAt });
    await this.letters.carryLink(file, purpose, contact, token);
    await this.audit.record({
      action: 'internship.link-sent',
      subject: { kind: 'internship', id: scope },
      organisation: file.organisation,
      details: { purpose },
    });
    return { sentTo: contact.email, expiresAt };
  }

  private expiry({ agreement, timeZone }: InternshipFile, purpose: LinkPurpose): Instant {
    const { startsOn, endsOn } = agreement.terms;
    if (purpose === 'tutor-internship') return endOfDay(addTo(endsOn, { days: 30 }), timeZone);
    const today = dayOf(this.clock.now(), timeZone);
    return endOfDay(startsOn > today ? startsOn : addTo(today, { days: 1 }), timeZone);
  }
}
