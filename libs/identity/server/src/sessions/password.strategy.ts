import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { AccountId } from '#kernel';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-local';
import { CheckPassword } from './check-password.use-case';

/** Passport only finds who it is; the session is ours, because its own needs Express. */
@Injectable()
export class PasswordStrategy extends PassportStrategy(Strategy) {
  constructor(private readonly checkPassword: CheckPassword) {
    super({ usernameField: 'email', session: false, passReqToCallback: true });
  }

  validate({ ip }: FastifyRequest, email: string, password: string): Promise<AccountId> {
    return this.checkPassword.run(email.trim(), password, ip);
  }
}
