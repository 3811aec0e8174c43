import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type AdmissionMessage, admissionMessages } from '#admission/domain/messages';
import { spokenDay } from '#curriculum/domain';
import { Accounts, type Person } from '#identity/server';
import type { AccountId, Language, LocalDate } from '#kernel';
import { Listeners } from '#platform/database';
import { PublicAddress } from '#platform/http';
import { loadSpeaker, type Values } from '#platform/icu';
import { Mailer } from '#platform/mail';
import { Applications } from './applications.repository';

interface Told {
  readonly application: string;
  readonly account: AccountId;
  readonly dueOn?: LocalDate;
}

type Kind = 'received' | 'document' | 'evidence' | 'withdrawn';

/** Letters to the candidate: neutral subjects, and nothing of what is in the file. */
@Injectable()
export class ApplicationMails implements OnModuleInit {
  constructor(
    private readonly listeners: Listeners,
    private readonly applications: Applications,
    private readonly accounts: Accounts,
    private readonly mailer: Mailer,
    private readonly address: PublicAddress,
  ) {}

  onModuleInit() {
    this.listeners.on<Told>('application-submitted', 'receipt-mail', (told) => this.write('received', told));
    this.listeners.on<Told>('document-requested', 'document-mail', (told) =>
      this.write('document', told, (language) => ({ dueOn: told.dueOn ? spokenDay(told.dueOn, language) : '' })),
    );
    this.listeners.on<Told>('evidence-refused', 'evidence-mail', (told) => this.write('evidence', told));
    this.listeners.on<Told>('application-withdrawn', 'withdrawal-mail', (told) => this.write('withdrawn', told));
  }

  private async write(kind: Kind, { application: id, account }: Told, more: (language: Language) => Values = () => ({})) {
    const [application, person] = [await this.applications.find(id), await this.accounts.find(account)];
    if (!application || !person) return;
    await this.send(kind, person, { name: person.givenName, number: application.number ?? '', ...more(person.language) }, id);
  }

  private async send(kind: Kind, { email, language }: Person, values: Values, id: string) {
    const say = await loadSpeaker(admissionMessages, language);
    const subject: AdmissionMessage = `application.mail.${kind}.subject`;
    const text: AdmissionMessage = `application.mail.${kind}.text`;
    await this.mailer.send({ to: email, language, subject: say(subject, values), text: say(text, values), link: `${this.address.origin}/applications/${id}` });
  }
}
