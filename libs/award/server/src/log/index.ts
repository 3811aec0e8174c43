export { AwardLog } from './award-log';
export { AwardLogModule } from './award-log.module';
export type { Query } from './query';
