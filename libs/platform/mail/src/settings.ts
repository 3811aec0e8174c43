/** Where mails go: to the SMTP server when there is one, else they stay in the mailbox that only the demo opens. */
export abstract class MailSettings {
  abstract readonly smtpUrl?: string;
  abstract readonly from: string;
  /** Whether anybody may read the mailbox in the browser; never outside a demo. */
  abstract readonly openMailbox: boolean;
}
