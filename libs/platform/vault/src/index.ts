export { Vault } from './vault';
export { VaultModule, VaultSettings } from './vault.module';
