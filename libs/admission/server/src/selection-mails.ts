import { Injectable } from '@nestjs/common';
import { admissionMessages, type AdmissionMessage } from '#admission/domain/messages';
import { Accounts } from '#identity/server';
import type { AccountId } from '#kernel';
import { PublicAddress } from '#platform/http';
import { loadSpeaker, type Values } from '#platform/icu';
import { Mailer } from '#platform/mail';

interface Message {
  readonly subject: AdmissionMessage;
  readonly text: AdmissionMessage;
  readonly values?: Values;
  /** Path of the page to open. */
  readonly path: string;
}

/** Mails of the selection: a neutral subject, one sentence and a link. What is decided is read on the page, never in the mail. */
@Injectable()
export class SelectionMails {
  constructor(
    private readonly accounts: Accounts,
    private readonly mailer: Mailer,
    private readonly address: PublicAddress,
  ) {}

  async send(account: AccountId, { subject, text, values = {}, path }: Message): Promise<void> {
    const person = await this.accounts.find(account);
    if (!person) return;
    const say = await loadSpeaker(admissionMessages, person.language);
    const given = { ...values, name: person.givenName };
    await this.mailer.send({
      to: person.email,
      language: person.language,
      subject: say(subject, given),
      text: say(text, given),
      link: `${this.address.origin}${path}`,
    });
  }
}
