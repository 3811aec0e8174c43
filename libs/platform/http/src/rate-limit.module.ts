import { Global, Module } from '@nestjs/common';
import { LeanRoutes } from './lean-routes';
import { RateLimits } from './rate-limits';

@Global()
@Module({ providers: [RateLimits, LeanRoutes], exports: [RateLimits, LeanRoutes] })
export class RateLimitModule {}
