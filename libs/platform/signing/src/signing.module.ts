import { type DynamicModule, Global, Module } from '@nestjs/common';
import { KeyStores } from './key-stores';
import { SigningSettings } from './settings';

@Global()
@Module({})
export class SigningModule {
  static as(settings: SigningSettings): DynamicModule {
    return { module: SigningModule, providers: [{ provide: SigningSettings, useValue: settings }, KeyStores], exports: [KeyStores, SigningSettings] };
  }
}
