import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CurriculumModule } from '#curriculum/server';
import { Cohorts } from './cohorts.repository';
import { EnrolOnAcceptance } from './enrol-on-acceptance';
import { Enrolments } from './enrolments';
import { Records } from './records.repository';
import * as rows from './rows';
import { TrainingSessions } from './sessions.repository';

@Module({
  imports: [TypeOrmModule.forFeature(Object.values(rows)), CurriculumModule],
  providers: [Cohorts, Enrolments, EnrolOnAcceptance, Records, TrainingSessions],
  exports: [Cohorts, Enrolments],
})
export class TrainingModule {}
