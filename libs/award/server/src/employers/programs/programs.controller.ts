import { Controller, Ip, Res } from '@nestjs/common';
import { linesPerKeyAndDay } from '#award/domain';
import { employerProgramRoutes, type VerificationAnswer } from '#award/domain/contract';
import { accept, type KeyPrincipal, refuse } from '#kernel';
import type { InputOf } from '#kernel/contract';
import { CurrentPrincipal, Serve } from '#platform/http';
import type { FastifyReply } from 'fastify';
import { publicAnswer } from '../../verify/public-answer';
import { AskRegister, hashedNetwork } from '../ask-register';
import { Quotas } from './quota';

const { check, batch } = employerProgramRoutes;

@Controller()
export class EmployerProgramsController {
  constructor(
    private readonly register: AskRegister,
    private readonly quotas: Quotas,
  ) {}

  @Serve(check)
  async check({ body }: InputOf<typeof check>, @CurrentPrincipal() key: KeyPrincipal, @Ip() ip: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const spent = await this.take(key, 1, reply);
    if (spent) return spent;
    const verification = await this.register.ask(body, { employer: key.scope, network: hashedNetwork(ip) });
    if (verification.answer === 'too-many') return refuse('too-many-requests', { seconds: verification.seconds });
    return verification.answer === 'unchecked' ? refuse('unavailable') : accept(publicAnswer(verification));
  }

  @Serve(batch)
  async batch({ body }: InputOf<typeof batch>, @CurrentPrincipal() key: KeyPrincipal, @Ip() ip: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const spent = await this.take(key, body.checks.length, reply);
    if (spent) return spent;
    const verifications = await this.register.askAll(body.checks, { employer: key.scope, network: hashedNetwork(ip) });
    const answers = verifications.map((verification, at) => ({
      reference: body.checks[at]?.reference ?? String(at + 1),
      result: resultOf(verification),
    }));
    return accept({ answers });
  }

  /** Says in the headers what is left (IETF draft-ietf-httpapi-ratelimit-headers), granted or not. */
  private async take(key: KeyPrincipal, lines: number, reply: FastifyReply) {
    const { granted, left, resets } = await this.quotas.take(key, lines);
    void reply.header('ratelimit-policy', `"day";q=${linesPerKeyAndDay};w=86400`).header('ratelimit', `"day";r=${left};t=${resets}`);
    return granted ? undefined : refuse('quota-spent', { seconds: resets, left });
  }
}

const resultOf = (verification: Parameters<typeof publicAnswer>[0]): VerificationAnswer | { answer: 'too-many' | 'unchecked' } =>
  verification.answer === 'too-many' || verification.answer === 'unchecked' ? { answer: verification.answer } : publicAnswer(verification);
