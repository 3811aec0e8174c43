import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { Route } from '#kernel/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { PublicAddress } from './public-address';

/** A declared route that anybody may ask, and that is asked so often that the whole pipeline would cost more than the answer. */
export type LeanRoute = Route & { readonly policy: 'public'; readonly lean: true };

type Handler = (request: FastifyRequest, reply: FastifyReply) => unknown;

/** No page ever comes from here: nothing may be run, framed or guessed at. */
const headers = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;

/** Serves such routes by plain Fastify, beside Nest: same log, same check of where a request comes from, same problem documents; headers written once. */
@Injectable()
export class LeanRoutes {
  /** What is served here, to be held against the contracts. */
  readonly served: LeanRoute[] = [];

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly address: PublicAddress,
  ) {}

  /** Call from `onModuleInit`. The handler checks its input itself; what it throws leaves as a problem document. */
  serve(route: LeanRoute, handler: Handler): void {
    this.served.push(route);
    const all = this.address.origin.startsWith('https:') ? { ...headers, 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : headers;
    this.host.httpAdapter.getInstance<FastifyInstance>().route({
      method: route.method,
      url: `/api${route.path}`,
      helmet: false,
      onRequest: (_request, reply, done) => {
        void reply.headers(all);
        done();
      },
      handler,
    });
  }
}
