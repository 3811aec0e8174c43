export { Cohorts } from './cohorts.repository';
export { Enrolments, type TrainingFacts } from './enrolments';
export { TrainingModule } from './training.module';
