import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { answerFor, nameKey, readCode, type Verification } from '#award/domain';
import { networkOf, RateLimits, Refused } from '#platform/http';
import { Register } from './register';

export interface Asked {
  readonly code: string;
  readonly name?: string;
  /** From the square on the paper, instead of the name. */
  readonly secret?: string;
  /** Where the question comes from. */
  readonly ip: string;
}

/** Answers whoever holds a certificate in hand. Only misses count against them. */
@Injectable()
export class CheckCertificate {
  private readonly log = new Logger(CheckCertificate.name);

  constructor(
    private readonly register: Register,
    private readonly limits: RateLimits,
  ) {}

  /** Never throws: what could not be looked up says so. */
  async run(asked: Asked): Promise<Verification> {
    try {
      return await this.look(asked);
    } catch (error) {
      if (error instanceof Refused && error.getStatus() === 429) return { answer: 'too-many' };
      this.log.warn(`register unreadable: ${error instanceof Error ? error.message : 'unknown'}`);
      return { answer: 'unchecked' };
    }
  }

  private async look({ code: typed, name = '', secret = '', ip }: Asked): Promise<Verification> {
    const code = readCode(typed);
    const keys = [
      ['verify', networkOf(ip)],
      ['verify-code', code ?? ''],
    ] as const;
    for (const [limit, key] of keys) if (key) await this.limits.consume(limit, key);
    const answer = answerFor(await this.register.find(code, nameKey(name.slice(0, 400)), secret ? createHash('sha256').update(secret).digest() : null));
    if (answer.answer !== 'unknown') for (const [limit, key] of keys) if (key) await this.limits.giveBack(limit, key);
    return answer;
  }
}
