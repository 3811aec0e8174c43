import { hash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { answerFor, nameKey, readCode, type RegisterEntry, type Verification } from '#award/domain';
import type { LocalDate } from '#kernel';
import { Clock } from '#platform/database';
import { networkOf, RateLimits } from '#platform/http';
import { KnownAnswers } from './known-answers';
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

/** An answer with the bytes that programs receive, and their mark. */
export interface Told {
  readonly verification: Verification;
  readonly body: string;
  readonly tag: string;
}

interface Written extends Told {
  readonly day: LocalDate;
}

/** Answers whoever holds a certificate in hand. Only misses count against them. */
@Injectable()
export class CheckCertificate {
  private readonly log = new Logger(CheckCertificate.name);
  private readonly written = new WeakMap<RegisterEntry, Written>();

  constructor(
    private readonly register: Register,
    private readonly known: KnownAnswers,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /** What is known by heart is told at once. Never throws: what could not be looked up says so. */
  tell(asked: Asked): Told | Promise<Told> {
    const question = questionOf(asked);
    const key = keyOf(question);
    return this.known.find(key, this.today()) ?? this.look(question, key, asked.ip);
  }

  async run(asked: Asked): Promise<Verification> {
    return (await this.tell(asked)).verification;
  }

  private async look(question: Question, key: string, ip: string): Promise<Told> {
    const { code, name } = question;
    const readAt = this.known.moment;
    // The secret of the square cannot be guessed: wrong names tried by others do not lock out who holds the paper.
    const counters = [this.limits.counterOf('verify', networkOf(ip)), ...(code && name ? [this.limits.counterOf('verify-code', code)] : [])];
    try {
      const found = await this.register.ask(question, counters);
      if (found.is === 'refused') return told({ answer: 'too-many', seconds: found.seconds });
      if (found.is === 'nothing' || !code) return nothing;
      const answer = this.write(found.entry);
      this.known.keep(key, { ...answer, certificate: found.certificate, code }, readAt);
      return answer;
    } catch (error) {
      this.log.warn(`register unreadable: ${error instanceof Error ? error.message : 'unknown'}`);
      return told({ answer: 'unchecked' });
    }
  }

  /** Written once for an entry and a day. */
  private write(entry: RegisterEntry): Written {
    const day = this.today();
    const before = this.written.get(entry);
    if (before?.day === day) return before;
    const answer = { ...told(answerFor(entry, day)), day };
    this.written.set(entry, answer);
    return answer;
  }

  private today(): LocalDate {
    return this.clock.now().slice(0, 10) as LocalDate;
  }
}

const told = (verification: Verification): Told => {
  const body = JSON.stringify(publicAnswer(verification));
  return { verification, body, tag: `"${hash('sha256', body, 'base64url').slice(0, 22)}"` };
};

const nothing = told({ answer: 'unknown' });

const questionOf = ({ code, name = '', secret = '' }: Asked): Question => ({
  code: readCode(code),
  name: nameKey(name.slice(0, 400)),
  secretHash: secret ? hash('sha256', secret, 'hex') : null,
});

const keyOf = ({ code, name, secretHash }: Question): string => `${code ?? ''}\n${name}\n${secretHash ?? ''}`;
