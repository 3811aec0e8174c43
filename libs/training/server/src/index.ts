export { Cohorts } from './cohorts/cohorts.repository';
export { Enrolments, type TrainingFacts } from './cohorts/enrolments';
export { TrainingModule } from './training.module';
