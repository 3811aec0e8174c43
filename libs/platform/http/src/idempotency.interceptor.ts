import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { AccountId } from '#kernel';
import { Clock, UnitOfWork } from '#platform/database';
import type { FastifyRequest } from 'fastify';
import { from, lastValueFrom } from 'rxjs';
import { principalOf } from './principal';
import { Refused } from './refused';
import { DeclaredRoute } from './serve';

interface Earlier {
  readonly request: string;
  readonly answer: unknown;
}

const fingerprint = ({ method, url, body }: FastifyRequest) =>
  createHash('sha256')
    .update(`${method} ${url}\n`)
    .update(JSON.stringify(body ?? null))
    .digest('hex');

/**
 * A command sent again with the same `Idempotency-Key` has one effect and the same answer; with another body it is refused.
 * Runs inside the request's transaction: a second sender waits on the first one's row, and a refusal leaves no row behind.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reflector: Reflector,
    private readonly clock: Clock,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler) {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const key = request.headers['idempotency-key'];
    const principal = principalOf(context);
    const { unitOfWork, binary } = this.reflector.get(DeclaredRoute, context.getHandler());
    if (typeof key !== 'string' || request.method !== 'POST' || principal?.kind !== 'account' || unitOfWork === 'own' || binary) return next.handle();
    if (key.length < 8 || key.length > 200) throw new Refused(400, 'invalid-input', { fieldErrors: [{ path: 'headers.idempotency-key', code: 'too_small' }] });
    return from(this.once(principal.account, key, fingerprint(request), () => lastValueFrom(next.handle())));
  }

  private async once(account: AccountId, key: string, request: string, effect: () => Promise<unknown>): Promise<unknown> {
    const { manager } = this.unitOfWork;
    const first = await manager.query<object[]>(
      'insert into idempotent_command (account, key, request, at) values ($1, $2, $3, $4) on conflict do nothing returning 1',
      [account, key, request, this.clock.now()],
    );
    if (!first.length) return this.again(account, key, request);
    const answer = await effect();
    await manager.query('update idempotent_command set answer = $3 where account = $1 and key = $2', [account, key, JSON.stringify(answer ?? null)]);
    await manager.query(`delete from idempotent_command where account = $1 and at < $2::timestamptz - interval '1 day'`, [account, this.clock.now()]);
    return answer;
  }

  private async again(account: AccountId, key: string, request: string): Promise<unknown> {
    const [earlier] = await this.unitOfWork.manager.query<Earlier[]>('select request, answer from idempotent_command where account = $1 and key = $2', [
      account,
      key,
    ]);
    if (earlier?.request !== request) throw new Refused(422, 'idempotency-key-reused');
    return earlier.answer;
  }
}
