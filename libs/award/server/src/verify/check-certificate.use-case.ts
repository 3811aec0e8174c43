import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { answerFor, nameKey, readCode, type Verification } from '#award/domain';
import { Clock } from '#platform/database';
import { networkOf, RateLimits } from '#platform/http';
import { type KnownAnswer, KnownAnswers } from './known-answers';
import { publicAnswer } from './public-answer';
import { type Question, Register } from './register';

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
    private readonly known: KnownAnswers,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /** What is known by heart, at once; else undefined. */
  recall(asked: Asked): KnownAnswer | undefined {
    return this.known.find(keyOf(questionOf(asked)), this.clock.today('UTC'));
  }

  /** Never throws: what could not be looked up says so. */
  async run(asked: Asked): Promise<Verification> {
    try {
      return this.recall(asked)?.verification ?? (await this.look(asked));
    } catch (error) {
      this.log.warn(`register unreadable: ${error instanceof Error ? error.message : 'unknown'}`);
      return { answer: 'unchecked' };
    }
  }

  private async look(asked: Asked): Promise<Verification> {
    const question = questionOf(asked);
    const { code } = question;
    const readAt = this.known.moment;
    const counters = [this.limits.counterOf('verify', networkOf(asked.ip)), ...(code ? [this.limits.counterOf('verify-code', code)] : [])];
    const found = await this.register.ask(question, counters);
    if (found.is === 'refused') return { answer: 'too-many', seconds: found.seconds };
    if (found.is === 'nothing' || !code) return { answer: 'unknown' };
    const day = this.clock.today('UTC');
    const verification = answerFor(found.entry, day);
    const body = JSON.stringify(publicAnswer(verification));
    const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    this.known.keep(keyOf(question), { verification, body, tag, certificate: found.certificate, code, day }, readAt);
    return verification;
  }
}

const questionOf = ({ code, name = '', secret = '' }: Asked): Question => ({
  code: readCode(code),
  name: name ? nameKey(name.slice(0, 400)) : nameKey(''),
  secretHash: secret ? createHash('sha256').update(secret).digest() : null,
});

const keyOf = ({ code = '', name, secretHash }: Question): string => `${code}\n${name}\n${secretHash ? Buffer.from(secretHash).toString('base64url') : ''}`;
