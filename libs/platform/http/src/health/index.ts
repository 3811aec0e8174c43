export { HealthController } from './health.controller';
export { Readiness } from './readiness';
