import { Controller } from '@nestjs/common';
import { accept } from '#kernel';
import { healthRoutes } from '../contract';
import { Serve } from '../serve';
import { Readiness } from './readiness';

@Controller()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Serve(healthRoutes.live)
  async live() {
    return { live: true as const };
  }

  @Serve(healthRoutes.ready)
  async ready() {
    const refusal = await this.readiness.check();
    return refusal ?? accept({ database: 'reachable' as const, migrations: 'current' as const, queue: 'working' as const });
  }
}
