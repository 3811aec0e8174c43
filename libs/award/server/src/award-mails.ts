import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type AwardMessage, awardMessages } from '#award/domain/messages';
import { Accounts } from '#identity/server';
import type { AccountId } from '#kernel';
import { Listeners, UnitOfWork } from '#platform/database';
import { PublicAddress } from '#platform/http';
import { loadSpeaker } from '#platform/icu';
import { type Letter, Mailer } from '#platform/mail';
import { TouchedPapers } from './compromise/touched-papers';

type Occasion = 'convened' | 'settled' | 'issued' | 'changed' | 'renewal' | 'touched';

/** Tells people what happened, without saying what: a mail shows on locked screens. */
@Injectable()
export class AwardMails implements OnModuleInit {
  constructor(
    private readonly listeners: Listeners,
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly mailer: Mailer,
    private readonly address: PublicAddress,
    private readonly touched: TouchedPapers,
  ) {}

  onModuleInit() {
    this.listeners.on<{ deliberation: string }>('deliberation-convened', 'award-mail', async ({ deliberation }) =>
      this.tell(await this.reading('select distinct account from juror where deliberation = $1', deliberation), 'convened', `/deliberations/${deliberation}`),
    );
    this.listeners.on<{ deliberation: string }>('deliberation-sealed', 'award-mail', async ({ deliberation }) =>
      this.tell(await this.reading('select distinct account from settled_file where deliberation = $1', deliberation), 'settled', '/certificates'),
    );
    this.listeners.onMany<{ account: AccountId }>('certificate-issued', 'award-mail', (issued) =>
      this.tell(
        issued.map(({ account }) => account),
        'issued',
        '/certificates',
      ),
    );
    this.listeners.on<{ account: AccountId }>('certificate-standing-changed', 'award-mail', ({ account }) => this.tell([account], 'changed', '/certificates'));
    this.listeners.on<{ account: AccountId; certificate: string }>('renewal-due', 'award-mail', ({ account, certificate }) =>
      this.tell([account], 'renewal', `/certificates/${certificate}`),
    );
    this.listeners.on<{ key: string }>('issuing-key-compromised', 'award-mail', async ({ key }) =>
      this.tell(await this.touched.holders(key), 'touched', '/certificates'),
    );
  }

  private async reading(statement: string, id: string): Promise<AccountId[]> {
    return (await this.unitOfWork.manager.query<{ account: AccountId }[]>(statement, [id])).map(({ account }) => account);
  }

  private async tell(accounts: readonly AccountId[], occasion: Occasion, path: string): Promise<void> {
    const people = await this.accounts.names(accounts);
    const letters: Letter[] = [];
    for (const account of accounts) {
      const person = people.get(account);
      if (!person) continue;
      const say = await loadSpeaker(awardMessages, person.language);
      const sentence = (part: 'subject' | 'text') => say(`mail.${occasion}.${part}` satisfies AwardMessage, { name: person.givenName });
      letters.push({
        to: person.email,
        language: person.language,
        subject: sentence('subject'),
        text: sentence('text'),
        link: `${this.address.origin}${path}`,
      });
    }
    await this.mailer.sendAll(letters);
  }
}
