import { Injectable } from '@nestjs/common';
import type { AccountId } from '#kernel';
import { UnitOfWork } from '#platform/database';

/** SQL by heading; `$1` is the person. It runs in their own transaction, where row-level security shows what is theirs. */
export type OwnQueries = Readonly<Record<string, string>>;

/** What every context holds of a person, for that person. */
@Injectable()
export class OwnRecords {
  private readonly byContext = new Map<string, OwnQueries>();

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Call from `onModuleInit`. `context` is the heading in the person's file. */
  on(context: string, queries: OwnQueries): void {
    if (this.byContext.has(context)) throw new Error(`${context} tells twice.`);
    this.byContext.set(context, queries);
  }

  async all(account: AccountId): Promise<Readonly<Record<string, object>>> {
    const told: Record<string, Record<string, object[]>> = {};
    for (const [context, queries] of this.byContext) {
      const ofContext: Record<string, object[]> = {};
      for (const [heading, text] of Object.entries(queries)) ofContext[heading] = await this.unitOfWork.manager.query<object[]>(text, [account]);
      told[context] = ofContext;
    }
    return told;
  }
}
