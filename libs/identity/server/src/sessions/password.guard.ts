import { createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { signInBody } from '#identity/domain/contract';
import type { AccountId } from '#kernel';
import type { FastifyRequest } from 'fastify';

/** Lets through whoever gives the address and password of an account. */
@Injectable()
export class PasswordGuard extends AuthGuard('local') {
  override async canActivate(context: ExecutionContext): Promise<boolean> {
    // A malformed request is refused right after the guards by the route's own schema, with the fields at fault.
    const { body } = context.switchToHttp().getRequest<FastifyRequest>();
    return !signInBody.safeParse(body).success || Boolean(await super.canActivate(context));
  }
}

/** Whom the guard found. */
export const Recognised = createParamDecorator((_data: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<{ user: AccountId }>().user);
