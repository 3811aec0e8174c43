import { Injectable, type OnModuleInit } from '@nestjs/common';
import { verificationRoutes } from '#award/domain/contract';
import { LeanRoutes, Refused } from '#platform/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type * as z from 'zod';
import { type Asked, CheckCertificate } from './check-certificate.use-case';
import type { KnownAnswer } from './known-answers';
import { publicAnswer } from './public-answer';

const { ask, look } = verificationRoutes;
const JSON_TYPE = 'application/json; charset=utf-8';

/** The answers of the public page for programs: the same rules, limits and register, in a few microseconds. */
@Injectable()
export class VerificationApi implements OnModuleInit {
  constructor(
    private readonly lean: LeanRoutes,
    private readonly checkCertificate: CheckCertificate,
  ) {}

  onModuleInit() {
    this.lean.serve(ask, ({ body, query, ip }, reply) => {
      const { code, name } = read(ask.body, body);
      read(ask.query, query);
      return this.answer({ code, name, ip }, reply);
    });
    this.lean.serve(look, (request, reply) => {
      const { code } = read(look.params, request.params);
      const { k } = read(look.query, request.query);
      return this.answer({ code, secret: k, ip: request.ip }, reply, request);
    });
  }

  private async answer(asked: Asked, reply: FastifyReply, asking?: FastifyRequest) {
    const known = this.checkCertificate.recall(asked);
    if (known) return repeat(known, reply, asking);
    const verification = await this.checkCertificate.run(asked);
    if (verification.answer === 'too-many') throw new Refused(429, 'too-many-requests', { params: { seconds: verification.seconds } });
    if (verification.answer === 'unchecked') throw new Refused(503, 'unavailable');
    const fresh = this.checkCertificate.recall(asked);
    return fresh ? repeat(fresh, reply, asking) : reply.type(JSON_TYPE).send(JSON.stringify(publicAnswer(verification)));
  }
}

/** Kept by whoever asked, but asked about again each time: a withdrawal is never hidden by what somebody keeps. */
const repeat = ({ body, tag }: KnownAnswer, reply: FastifyReply, asking: FastifyRequest | undefined) => {
  void reply.type(JSON_TYPE);
  if (!asking) return reply.send(body);
  void reply.header('cache-control', 'private, no-cache').header('etag', tag);
  return names(asking.headers['if-none-match'], tag) ? reply.code(304).send() : reply.send(body);
};

const names = (header: string | undefined, tag: string): boolean =>
  header !== undefined && (header === tag || header.split(',').some((one) => one.trim().replace(/^W\//, '') === tag));

const read = <S extends z.ZodType>(schema: S, value: unknown): z.output<S> => {
  const found = schema.safeParse(value);
  if (!found.success) throw new Refused(400, 'invalid-input', { fieldErrors: found.error.issues.map(({ path, code }) => ({ path: path.join('.'), code })) });
  return found.data;
};
