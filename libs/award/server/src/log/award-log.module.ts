import { Module } from '@nestjs/common';
import { AwardLog } from './award-log';
import { AwardLogController } from './award-log.controller';
import { HeadKeeper } from './head-keeper';
import { LogProofs } from './log-proofs';

@Module({ controllers: [AwardLogController], providers: [AwardLog, HeadKeeper, LogProofs], exports: [AwardLog] })
export class AwardLogModule {}
