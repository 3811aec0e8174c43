import { Injectable } from '@nestjs/common';
import { awardMessages } from '#award/domain/messages';
import { Accounts } from '#identity/server';
import type { AccountId } from '#kernel';
import { PublicAddress } from '#platform/http';
import { loadSpeaker } from '#platform/icu';
import { Mailer } from '#platform/mail';

/** Tells whose space it is that messages are no longer sent. */
@Injectable()
export class WebhookMails {
  constructor(
    private readonly accounts: Accounts,
    private readonly mailer: Mailer,
    private readonly address: PublicAddress,
  ) {}

  async tellOff(account: AccountId): Promise<void> {
    const person = await this.accounts.find(account);
    if (!person) return;
    const say = await loadSpeaker(awardMessages, person.language);
    await this.mailer.send({
      to: person.email,
      language: person.language,
      subject: say('mail.webhook-off.subject'),
      text: say('mail.webhook-off.text', { name: person.givenName }),
      link: `${this.address.origin}/employer/webhook`,
    });
  }
}
