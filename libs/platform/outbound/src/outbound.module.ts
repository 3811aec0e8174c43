import { type DynamicModule, Global, Module } from '@nestjs/common';
import { GuardedFetch } from './guarded-fetch';
import { OutboundSettings } from './outbound-settings';

@Global()
@Module({})
export class OutboundModule {
  static as(settings: OutboundSettings): DynamicModule {
    return { module: OutboundModule, providers: [{ provide: OutboundSettings, useValue: settings }, GuardedFetch], exports: [GuardedFetch] };
  }
}
