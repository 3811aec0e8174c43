import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common';
import type { AccountId } from '#kernel';
import { Clock, UnitOfWork } from '#platform/database';
import type { FastifyRequest } from 'fastify';
import { Refused } from './refused';

/** A command as somebody sent it, to be known again. */
export interface SentCommand {
  /** `Idempotency-Key`. */
  readonly key: string;
  /** SHA-256 of method, address and body. */
  readonly request: string;
}

interface Earlier {
  readonly request: string;
  readonly answer: unknown;
}

const fingerprint = ({ method, url, body }: FastifyRequest) =>
  createHash('sha256')
    .update(`${method} ${url}\n`)
    .update(JSON.stringify(body ?? null))
    .digest('hex');

/** Undefined for a command that came without a key. Throws Refused when the key is too short or too long. */
export const sentCommandOf = (request: FastifyRequest): SentCommand | undefined => {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string') return undefined;
  if (key.length < 8 || key.length > 200) throw new Refused(400, 'invalid-input', { fieldErrors: [{ path: 'headers.idempotency-key', code: 'too_small' }] });
  return { key, request: fingerprint(request) };
};

/** The command that is being answered, for a handler that opens its transaction itself. */
export const Sent = createParamDecorator((_data: unknown, context: ExecutionContext) => sentCommandOf(context.switchToHttp().getRequest<FastifyRequest>()));

/** Which commands had their effect already. Everything happens in the caller's transaction: a second sender waits for the first one's, and a refusal leaves nothing behind. */
@Injectable()
export class CommandsOnce {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** One effect, and the same answer to everybody who sends it again. */
  async answer(account: AccountId, command: SentCommand, effect: () => Promise<unknown>): Promise<unknown> {
    if (!(await this.isFirst(account, command))) return (await this.earlier(account, command)).answer;
    const answer = await effect();
    await this.unitOfWork.manager.query('update idempotent_command set answer = $3 where account = $1 and key = $2', [
      account,
      command.key,
      JSON.stringify(answer ?? null),
    ]);
    await this.forget(account);
    return answer;
  }

  /**
   * For what tells a secret: one effect and no answer kept, for it would lie in the database. Whoever sends it again is refused with
   * `secret-already-told`. Does nothing for a command without key.
   */
  async first(account: AccountId, command: SentCommand | undefined): Promise<void> {
    if (!command) return;
    if (await this.isFirst(account, command)) return this.forget(account);
    await this.earlier(account, command);
    throw new Refused(409, 'secret-already-told');
  }

  private async isFirst(account: AccountId, { key, request }: SentCommand): Promise<boolean> {
    const entered = await this.unitOfWork.manager.query<object[]>(
      'insert into idempotent_command (account, key, request, at) values ($1, $2, $3, $4) on conflict do nothing returning 1',
      [account, key, request, this.clock.now()],
    );
    return entered.length > 0;
  }

  private async earlier(account: AccountId, { key, request }: SentCommand): Promise<Earlier> {
    const [earlier] = await this.unitOfWork.manager.query<Earlier[]>('select request, answer from idempotent_command where account = $1 and key = $2', [
      account,
      key,
    ]);
    if (earlier?.request !== request) throw new Refused(422, 'idempotency-key-reused');
    return earlier;
  }

  private async forget(account: AccountId): Promise<void> {
    await this.unitOfWork.manager.query(`delete from idempotent_command where account = $1 and at < $2::timestamptz - interval '1 day'`, [
      account,
      this.clock.now(),
    ]);
  }
}
