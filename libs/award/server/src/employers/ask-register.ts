import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { answerFor, nameKey, readCode, type Verification } from '#award/domain';
import { Clock } from '#platform/database';
import { networkOf, RateLimits } from '#platform/http';
import { Register } from '../verify/register';
import { Turns } from './turns';

/** Against whom a wrong code counts. */
export interface Asker {
  readonly employer: string;
  /** As `hashedNetwork` gives it. */
  readonly network: string;
}

export interface Line {
  readonly code: string;
  readonly familyName: string;
}

/** Questions of all employers together that the register is asked side by side: half of its connections stay for everybody else. */
const SIDE_BY_SIDE = 4;

/** A network as it is kept beside a list: enough to count by, not to tell who it was. */
export const hashedNetwork = (ip: string): string => createHash('sha256').update(networkOf(ip)).digest('base64url');

/** The same question as at the public door, for many. Nothing more is told; only misses count, against the employer, their network and the code. */
@Injectable()
export class AskRegister {
  private readonly log = new Logger(AskRegister.name);
  private readonly turns = new Turns(SIDE_BY_SIDE);

  constructor(
    private readonly register: Register,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /** One answer for each line, in their order. Never throws: what could not be looked up says so. */
  askAll(lines: readonly Line[], asker: Asker): Promise<Verification[]> {
    return Promise.all(lines.map((line) => this.ask(line, asker)));
  }

  async ask({ code: typed, familyName }: Line, { employer, network }: Asker): Promise<Verification> {
    const code = readCode(typed);
    // What cannot be one of our codes is a slip of the pen: it tells nobody anything, and counts against nobody.
    if (!code) return { answer: 'unknown' };
    const counters = [
      this.limits.counterOf('employer-miss', employer),
      this.limits.counterOf('employer-network', network),
      this.limits.counterOf('verify-code', code),
    ];
    try {
      const found = await this.turns.take(() => this.register.ask({ code, name: nameKey(familyName), secretHash: null }, counters));
      if (found.is === 'refused') return { answer: 'too-many', seconds: found.seconds };
      return found.is === 'nothing' ? { answer: 'unknown' } : answerFor(found.entry, this.clock.today('UTC'));
    } catch (error) {
      this.log.warn(`register unreadable: ${error instanceof Error ? error.message : 'unknown'}`);
      return { answer: 'unchecked' };
    }
  }
}
