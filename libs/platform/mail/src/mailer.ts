import { Injectable } from '@nestjs/common';
import type { Language } from '#kernel';
import { Clock, Jobs, UnitOfWork } from '#platform/database';

export interface Letter {
  readonly to: string;
  readonly language: Language;
  /** Neutral: a subject shows on locked screens. */
  readonly subject: string;
  readonly text: string;
  /** The one thing to do next, as a full address. */
  readonly link?: string;
}

const insert = `insert into mail (id, recipient, language, subject, body, link, written_at)
  select m.id, m."to", m.language, m.subject, m.text, m.link, $1 from json_to_recordset($2) as m (id uuid, "to" text, language text, subject text, text text, link text)`;

/** Writes mails in the caller's transaction; they leave once it has committed. */
@Injectable()
export class Mailer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  send(letter: Letter): Promise<void> {
    return this.sendAll([letter]);
  }

  /** One mail for each letter, written in one statement. */
  async sendAll(letters: readonly Letter[]): Promise<void> {
    // Nobody reads there (RFC 2606): the address of an account that was erased.
    const reaching = letters.filter(({ to }) => !to.endsWith('.invalid'));
    if (reaching.length === 0) return;
    // Nobody but the house may read a mail back, so its id is drawn here instead of being returned by the insert.
    const mails = reaching.map((letter) => ({ id: crypto.randomUUID(), ...letter }));
    await this.unitOfWork.manager.query(insert, [this.clock.now(), JSON.stringify(mails)]);
    await this.jobs.enqueueAll(
      'mail',
      mails.map(({ id }) => ({ mail: id })),
    );
  }
}
