import { cohortRoutes } from './cohorts';
import { myTrainingRoutes } from './my-training';
import { progressRoutes } from './progress';
import { resultRoutes } from './results';
import { signingRoutes } from './signing';
import { timetableRoutes } from './timetable';
import { waitingRoutes } from './waiting';

export { cohortLine, cohortRoutes, cohortView, enrolmentView } from './cohorts';
export { myHalfDay, myTraining, myTrainingRoutes } from './my-training';
export { halfDay, resultView, sessionView, trainerEntry, unitView } from './parts';
export { personProgress, progressRoutes, progressView, signal, weekOfHours } from './progress';
export { learnerResults, markText, resultRoutes, resultsView } from './results';
export { learnerOnSheet, sheetView, signingRoutes, taughtSession } from './signing';
export { sessionWish, timetableRoutes, timetableView, timetableWish } from './timetable';
export { trainingWaitingCodes, waitingRoutes } from './waiting';

/** Every route of this context. */
export const trainingContracts = {
  cohorts: cohortRoutes,
  cohortProgress: progressRoutes,
  cohortResults: resultRoutes,
  myTraining: myTrainingRoutes,
  signing: signingRoutes,
  timetable: timetableRoutes,
  trainingWaiting: waitingRoutes,
};
