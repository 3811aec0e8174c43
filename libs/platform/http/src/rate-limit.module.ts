import { Global, Module } from '@nestjs/common';
import { BearerKeys } from './bearer-keys';
import { LeanRoutes } from './lean-routes';
import { RateLimits } from './rate-limits';

@Global()
@Module({ providers: [RateLimits, LeanRoutes, BearerKeys], exports: [RateLimits, LeanRoutes, BearerKeys] })
export class RateLimitModule {}
