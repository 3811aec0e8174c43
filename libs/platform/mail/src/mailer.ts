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

/** Writes mails in the caller's transaction; they leave once it has committed. */
@Injectable()
export class Mailer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  async send({ to, language, subject, text, link }: Letter): Promise<void> {
    // Nobody reads there (RFC 2606): the address of an account that was erased.
    if (to.endsWith('.invalid')) return;
    const id = crypto.randomUUID();
    // Nobody but the house may read a mail back, so its id is drawn here instead of being returned by the insert.
    await this.unitOfWork.manager.query('insert into mail (id, recipient, language, subject, body, link, written_at) values ($1, $2, $3, $4, $5, $6, $7)', [
      id,
      to,
      language,
      subject,
      text,
      link ?? null,
      this.clock.now(),
    ]);
    await this.jobs.enqueue('mail', { mail: id });
  }
}
