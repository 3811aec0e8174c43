import { Injectable } from '@nestjs/common';
import type { CertificateCode, Verification } from '#award/domain';
import type { LocalDate } from '#kernel';

export interface KnownAnswer {
  readonly verification: Verification;
  /** As programs receive it. */
  readonly body: string;
  readonly tag: string;
  readonly certificate: string;
  readonly code: CertificateCode;
  /** The answer of one day is not the next day's: certificates run out. */
  readonly day: LocalDate;
}

/** Some 1 KB each. */
const MOST = 20_000;

/**
 * Answers this process has given, kept until the register says that they may have changed. Only what was shown to
 * somebody who held the certificate is ever here. Without ears on the register nothing is kept, nor answered from here.
 */
@Injectable()
export class KnownAnswers {
  private readonly answers = new Map<string, KnownAnswer>();
  private readonly questions = new Map<string, Set<string>>();
  private listening = false;
  private changes = 0;

  find(question: string, today: LocalDate): KnownAnswer | undefined {
    const known = this.answers.get(question);
    return known?.day === today ? known : undefined;
  }

  get size(): number {
    return this.answers.size;
  }

  /** Taken before the register is read, and given back with what was read. */
  get moment(): number {
    return this.changes;
  }

  /** Keeps nothing that was read before the last change anybody told of: it might be what changed. */
  keep(question: string, answer: KnownAnswer, readAt: number): void {
    if (!this.listening || readAt !== this.changes) return;
    if (this.answers.size >= MOST) this.forgetAll();
    this.answers.set(question, answer);
    for (const about of [answer.certificate, answer.code]) this.questions.set(about, (this.questions.get(about) ?? new Set()).add(question));
  }

  /** Of a certificate, by its id or its code. */
  forget(about: string): void {
    this.changes++;
    for (const question of this.questions.get(about) ?? []) this.answers.delete(question);
    this.questions.delete(about);
  }

  /** The register will tell of every change from now on. */
  trust(): void {
    this.forgetAll();
    this.listening = true;
  }

  /** Word may have been missed. */
  distrust(): void {
    this.listening = false;
    this.forgetAll();
  }

  private forgetAll(): void {
    this.changes++;
    this.answers.clear();
    this.questions.clear();
  }
}
