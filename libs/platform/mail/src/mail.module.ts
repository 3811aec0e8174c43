import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Mailbox } from './mailbox';
import { Mailer } from './mailer';
import { Postman } from './postman';
import { MailSettings } from './settings';

@Global()
@Module({})
export class MailModule {
  static as(settings: MailSettings): DynamicModule {
    return {
      module: MailModule,
      providers: [{ provide: MailSettings, useValue: settings }, Mailbox, Mailer, Postman],
      exports: [Mailbox, Mailer, MailSettings],
    };
  }
}
