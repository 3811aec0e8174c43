export { type Letter, Mailer } from './mailer';
export { Mailbox } from './mailbox';
export { MailModule } from './mail.module';
export { MailSettings } from './settings';
