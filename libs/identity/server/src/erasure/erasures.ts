import { Injectable } from '@nestjs/common';
import type { AccountId } from '#kernel';

type Erase = (account: AccountId) => Promise<void>;

/**
 * Who else holds something of a person. Every context says once how its own goes; all of it goes in one transaction or not at all.
 */
@Injectable()
export class Erasures {
  private readonly byContext = new Map<string, Erase>();

  /** Call from `onModuleInit`. `erase` runs as the house, inside the transaction. */
  on(context: string, erase: Erase): void {
    if (this.byContext.has(context)) throw new Error(`${context} erases twice.`);
    this.byContext.set(context, erase);
  }

  async everywhere(account: AccountId): Promise<void> {
    for (const erase of this.byContext.values()) await erase(account);
  }
}
