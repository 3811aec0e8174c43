import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AccountId } from '#kernel';
import { Clock } from '#platform/database';
import { Vault } from '#platform/vault';

interface Sealed {
  readonly employer: string;
  readonly account: AccountId;
  readonly secret: Uint8Array;
  readonly former: Uint8Array | null;
  readonly formerUntil: Date | null;
}

const about = (employer: string): string => `employer-webhook:${employer}`;

/** Secrets that sign messages. They must be read again to sign, so they are sealed with the key of the person whose space it is. */
@Injectable()
export class WebhookSecrets {
  constructor(
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** `pcs_` and 256 random bits, to tell once; and the same, sealed. */
  async make(account: AccountId, employer: string): Promise<{ readonly secret: string; readonly sealed: Uint8Array }> {
    const secret = `pcs_${randomBytes(32).toString('base64url')}`;
    return { secret, sealed: await this.vault.seal(account, about(employer), Buffer.from(secret)) };
  }

  /** The secret in force, and the one before it while that still signs too. */
  async read({ employer, account, secret, former, formerUntil }: Sealed): Promise<readonly string[]> {
    const stillSigns = former && formerUntil && formerUntil > new Date(this.clock.now());
    const sealed = stillSigns ? [secret, former] : [secret];
    return Promise.all(sealed.map(async (one) => Buffer.from(await this.vault.open(account, about(employer), one)).toString()));
  }
}
