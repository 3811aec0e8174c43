import { Injectable } from '@nestjs/common';
import { Accounts } from '#identity/server';
import type { LinkPurpose } from '#kernel';
import { placementMessages } from '#placement/domain/messages';
import { UnitOfWork } from '#platform/database';
import { PublicAddress } from '#platform/http';
import { loadSpeaker, spokenDate } from '#platform/icu';
import { Mailer } from '#platform/mail';
import type { InternshipFile } from './internship-file';
import { HostOrganisationRow } from './rows';

interface Contact {
  readonly name: string;
  readonly email: string;
}

const pathOf: Readonly<Record<LinkPurpose, string>> = { 'sign-agreement': '/link/agreement', 'tutor-internship': '/link/internship' };

/** Mails about an internship. The token stands behind `#`, so that no server on the way writes it down. */
@Injectable()
export class InternshipLetters {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly mailer: Mailer,
    private readonly address: PublicAddress,
  ) {}

  async hostContact({ agreement }: InternshipFile): Promise<Contact> {
    const host = await this.unitOfWork.repository(HostOrganisationRow).findOneByOrFail({ id: agreement.terms.host });
    return { name: host.contactName, email: host.contactEmail };
  }

  async carryLink(file: InternshipFile, purpose: LinkPurpose, to: Contact, token: string): Promise<void> {
    const say = await loadSpeaker(placementMessages, file.language);
    await this.mailer.send({
      to: to.email,
      language: file.language,
      subject: say(`mail.${purpose}.subject`),
      text: say(`mail.${purpose}.body`, { name: to.name, learner: await this.learner(file), until: spokenDate(file.language, file.agreement.terms.endsOn) }),
      link: `${this.address.origin}${pathOf[purpose]}#${token}`,
    });
  }

  /** Tells the learner that something waits for them, without saying what it is about. */
  async tellLearner(file: InternshipFile, code: 'sign' | 'active' | 'sent-back'): Promise<void> {
    const person = (await this.accounts.names([file.account])).get(file.account);
    if (!person) return;
    const say = await loadSpeaker(placementMessages, person.language);
    await this.mailer.send({
      to: person.email,
      language: person.language,
      subject: say(`mail.learner-${code}.subject`),
      text: say(`mail.learner-${code}.body`, { name: person.givenName }),
      link: `${this.address.origin}/internships/${file.agreement.id}`,
    });
  }

  private async learner({ account }: InternshipFile): Promise<string> {
    const person = (await this.accounts.names([account])).get(account);
    return person ? `${person.givenName} ${person.familyName}` : '';
  }
}
