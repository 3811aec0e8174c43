import { type DynamicModule, Global, Module } from '@nestjs/common';
import { VaultSettings } from './settings';
import { Vault } from './vault';

export { VaultSettings };

@Global()
@Module({})
export class VaultModule {
  static as(settings: VaultSettings): DynamicModule {
    return { module: VaultModule, providers: [{ provide: VaultSettings, useValue: settings }, Vault], exports: [Vault, VaultSettings] };
  }
}
