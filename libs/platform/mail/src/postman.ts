import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { system } from '#kernel';
import { Clock, Jobs, UnitOfWork } from '#platform/database';
import { createTransport, type Transporter } from 'nodemailer';
import { MailSettings } from './settings';

interface Written {
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly link: string | null;
}

/** Carries each mail to the SMTP server, outside any transaction. Without a server, mails stay where they are. */
@Injectable()
export class Postman implements OnApplicationBootstrap {
  private readonly transport: Transporter | undefined;

  constructor(
    private readonly settings: MailSettings,
    private readonly unitOfWork: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {
    this.transport = settings.smtpUrl ? createTransport(settings.smtpUrl) : undefined;
  }

  async onApplicationBootstrap() {
    await this.jobs.work<{ mail: string }>('mail', ({ mail }) => this.carry(mail));
  }

  private async carry(id: string): Promise<void> {
    if (!this.transport) return;
    const [mail] = await this.unitOfWork.run(system, () =>
      this.unitOfWork.manager.query<Written[]>('select recipient, subject, body, link from mail where id = $1 and sent_at is null', [id]),
    );
    if (!mail) return;
    await this.transport.sendMail({
      from: this.settings.from,
      to: mail.recipient,
      subject: mail.subject,
      text: [mail.body, mail.link].filter(Boolean).join('\n\n'),
    });
    // What has left is not kept: its link would still open a door.
    await this.unitOfWork.run(system, () =>
      this.unitOfWork.manager.query(`update mail set sent_at = $2, body = '', link = null where id = $1`, [id, this.clock.now()]),
    );
  }
}
