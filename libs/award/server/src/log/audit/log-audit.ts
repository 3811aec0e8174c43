import { type AwardLogHead, awardLogHead } from '#award/domain/contract';
import { signHead } from '../heads';
import { logKeys } from '../log-keys';
import type { Query } from '../query';
import { shownHead } from '../shown-head';
import { auditAwardLog, type AuditSummary } from './audit-award-log';
import type { Report } from './differences';
import { proveAward } from './prove-award';

/** What the command of the audit can do, on a transaction of the house; the master key is what an intruder of the database lacks. */
export class LogAudit {
  private readonly keys: ReturnType<typeof logKeys>;

  constructor(
    private readonly query: Query,
    masterKey: Uint8Array,
  ) {
    this.keys = logKeys(masterKey);
  }

  /** `saved`: a head that was kept elsewhere. */
  verify(saved: AwardLogHead | undefined, report: Report): Promise<AuditSummary> {
    return auditAwardLog(this.query, this.keys, saved, report);
  }

  /** Signs what there is, to be saved elsewhere. */
  async head(now: string): Promise<AwardLogHead> {
    return shownHead(await signHead(this.query, this.keys, now), this.keys.publicKey);
  }

  prove(number: string, now: string) {
    return proveAward(this.query, this.keys, number, now);
  }
}

/** A head as it was saved; undefined when the text is none. */
export const readSavedHead = (text: string): AwardLogHead | undefined => {
  try {
    return awardLogHead.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};
