import { Controller } from '@nestjs/common';
import { mailboxRoutes } from '#identity/domain/contract';
import { accept, refuse, system } from '#kernel';
import type { InputOf } from '#kernel/contract';
import { UnitOfWork } from '#platform/database';
import { Serve } from '#platform/http';
import { Mailbox, MailSettings } from '#platform/mail';

const { list, open } = mailboxRoutes;

/** Lets the visitor of a demo read everybody's mails; anywhere else it answers as if it were not there. */
@Controller()
export class MailboxController {
  constructor(
    private readonly settings: MailSettings,
    private readonly mailbox: Mailbox,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Serve(list)
  async list({ query }: InputOf<typeof list>) {
    if (!this.settings.openMailbox) return refuse('mailbox-closed');
    return accept(await this.unitOfWork.run(system, async () => ({ items: await this.mailbox.list(query.to), addresses: await this.mailbox.addresses() })));
  }

  @Serve(open)
  async open({ params }: InputOf<typeof open>) {
    if (!this.settings.openMailbox) return refuse('mailbox-closed');
    const mail = await this.unitOfWork.run(system, () => this.mailbox.open(params.mail));
    return mail ? accept(mail) : refuse('mail-unknown');
  }
}
