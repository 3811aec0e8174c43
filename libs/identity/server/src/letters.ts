import { Injectable } from '@nestjs/common';
import { type IdentityMessage, identityMessages } from '#identity/domain/messages';
import type { Language } from '#kernel';
import { loadSpeaker, type Values } from '#platform/icu';
import { PublicAddress } from '#platform/http';
import { Mailer } from '#platform/mail';

type LetterName = Extract<IdentityMessage, `mail.${string}.subject`> extends `mail.${infer Name}.subject` ? Name : never;

interface Addressee {
  readonly email: string;
  readonly language: Language;
}

/** The mails of this context. They carry no name that a stranger could have typed, so that nobody can write through us. */
@Injectable()
export class Letters {
  constructor(
    private readonly mailer: Mailer,
    private readonly address: PublicAddress,
  ) {}

  /** `path` starts with `/`; whatever is secret in it stands after `#`. */
  async send(letter: LetterName, { email: to, language }: Addressee, path: string, values: Values = {}): Promise<void> {
    const say = await loadSpeaker(identityMessages, language);
    await this.mailer.send({ to, language, subject: say(`mail.${letter}.subject`, values), text: say(`mail.${letter}.body`, values), link: this.urlOf(path) });
  }

  urlOf(path: string): string {
    return `${this.address.origin}${path}`;
  }
}
