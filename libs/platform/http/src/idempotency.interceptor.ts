import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { from, lastValueFrom } from 'rxjs';
import { CommandsOnce, sentCommandOf } from './commands-once';
import { principalOf } from './principal';
import { DeclaredRoute } from './serve';

/**
 * A command sent again with the same `Idempotency-Key` has one effect and the same answer, or, where the answer tells a secret, a refusal that
 * says so; with another body it is refused. Runs inside the request's transaction.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly once: CommandsOnce,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler) {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const principal = principalOf(context);
    const { unitOfWork, binary, secret } = this.reflector.get(DeclaredRoute, context.getHandler());
    if (request.method !== 'POST' || principal?.kind !== 'account' || unitOfWork === 'own' || binary) return next.handle();
    const command = sentCommandOf(request);
    if (!command) return next.handle();
    const effect = () => lastValueFrom(next.handle());
    return from(secret ? this.once.first(principal.account, command).then(effect) : this.once.answer(principal.account, command, effect));
  }
}
