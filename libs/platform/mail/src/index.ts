export { type Letter, Mailer } from './mailer';
export { MailModule } from './mail.module';
export { MailSettings } from './settings';
