import { Global, Module } from '@nestjs/common';
import { BearerKeys } from './bearer-keys';
import { CommandsOnce } from './commands-once';
import { LeanRoutes } from './lean-routes';
import { RateLimits } from './rate-limits';

@Global()
@Module({ providers: [RateLimits, LeanRoutes, BearerKeys, CommandsOnce], exports: [RateLimits, LeanRoutes, BearerKeys, CommandsOnce] })
export class RateLimitModule {}
