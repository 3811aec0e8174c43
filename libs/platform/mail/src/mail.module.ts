import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Mailer } from './mailer';
import { Postman } from './postman';
import { MailSettings } from './settings';

@Global()
@Module({})
export class MailModule {
  static as(settings: MailSettings): DynamicModule {
    return { module: MailModule, providers: [{ provide: MailSettings, useValue: settings }, Mailer, Postman], exports: [Mailer, MailSettings] };
  }
}
