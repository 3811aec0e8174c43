import type { Routes } from '@angular/router';
import { signedInOnly } from '#platform/web-client';
import { type TrainingMessage, trainingMessages } from '#training/domain/messages';

export { TrainingWaiting } from './waiting';

const page = (path: string, title: TrainingMessage, loadComponent: NonNullable<Routes[number]['loadComponent']>) => ({
  path,
  canActivate: [signedInOnly],
  loadComponent,
  data: { title: [trainingMessages, title] },
});

export const trainingPages: Routes = [
  page('cohorts', 'cohorts.title', () => import('./cohorts/cohorts.page').then((one) => one.CohortsPage)),
  page('cohorts/:cohort', 'progress.title', () => import('./progress/progress.page').then((one) => one.ProgressPage)),
  page('cohorts/:cohort/timetable', 'timetable.title', () => import('./timetable/timetable.page').then((one) => one.TimetablePage)),
  page('cohorts/:cohort/enrolments', 'enrolments.title', () => import('./cohorts/enrolments.page').then((one) => one.EnrolmentsPage)),
  page('cohorts/:cohort/results', 'results.title', () => import('./cohorts/results.page').then((one) => one.ResultsPage)),
  page('sessions', 'sessions.title', () => import('./sessions/sessions.page').then((one) => one.SessionsPage)),
  page('sessions/:session', 'session.caption', () => import('./sessions/session.page').then((one) => one.SessionPage)),
  page('my-training', 'my.title', () => import('./learner/my-training.page').then((one) => one.MyTrainingPage)),
];
