import type { DrawingSettings, VerificationSettings } from '#award/server';
import type { DatabaseSettings } from '#platform/database';
import type { PublicAddress } from '#platform/http';
import type { MailSettings } from '#platform/mail';
import type { OutboundSettings } from '#platform/outbound';
import type { SigningSettings } from '#platform/signing';
import type { VaultSettings } from '#platform/vault';

/** All that the house needs to know before it opens. */
export interface AppSettings {
  readonly database: DatabaseSettings;
  readonly vault: VaultSettings;
  readonly keys: SigningSettings;
  readonly mail: MailSettings;
  readonly address: PublicAddress;
  readonly outbound: OutboundSettings;
  readonly verification: VerificationSettings;
  readonly drawing: DrawingSettings;
  /** Folder of the built-in pathway editions. */
  readonly pathways: string;
}
