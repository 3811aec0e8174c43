import { Injectable, type OnModuleInit } from '@nestjs/common';
import { verificationRoutes } from '#award/domain/contract';
import { LeanRoutes, Refused } from '#platform/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type * as z from 'zod';
import { type Asked, CheckCertificate, type Told } from './check-certificate.use-case';

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

  private answer(asked: Asked, reply: FastifyReply, asking?: FastifyRequest) {
    const told = this.checkCertificate.tell(asked);
    return told instanceof Promise ? told.then((one) => say(one, reply, asking)) : say(told, reply, asking);
  }
}

/** Kept by whoever asked, but asked about again each time: a withdrawal is never hidden by what somebody keeps. */
const say = ({ verification, body, tag }: Told, reply: FastifyReply, asking: FastifyRequest | undefined) => {
  if (verification.answer === 'too-many') throw new Refused(429, 'too-many-requests', { params: { seconds: verification.seconds } });
  if (verification.answer === 'unchecked') throw new Refused(503, 'unavailable');
  void reply.header('content-type', JSON_TYPE);
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
