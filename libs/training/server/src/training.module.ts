import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OwnTrainingRecord } from './own-training-record';
import { AdmissionModule } from '#admission/server';
import { CohortFiles } from './cohorts/cohort-files';
import { CohortsController } from './cohorts/cohorts.controller';
import { Cohorts } from './cohorts/cohorts.repository';
import { EnrolOnAcceptance } from './cohorts/enrol-on-acceptance';
import { Enrolments } from './cohorts/enrolments';
import { ListCohorts } from './cohorts/list-cohorts';
import { MoveEnrolment } from './cohorts/move-enrolment.use-case';
import { OpenCohort } from './cohorts/open-cohort.use-case';
import { RenameCohort } from './cohorts/rename-cohort.use-case';
import { TransferEnrolment } from './cohorts/transfer-enrolment.use-case';
import { MyTraining } from './learner/my-training';
import { MyTrainingController } from './learner/my-training.controller';
import { TimetableCalendar } from './learner/timetable-calendar';
import { CohortProgress } from './progress/cohort-progress';
import { ProgressController } from './progress/progress.controller';
import { Records } from './progress/records.repository';
import { CohortResults } from './results/cohort-results';
import { RecordResult } from './results/record-result.use-case';
import { ResultsController } from './results/results.controller';
import * as rows from './rows';
import { AttendanceSheets } from './signing/attendance-sheets';
import { CorrectEntry } from './signing/correct-entry.use-case';
import { Countersign } from './signing/countersign.use-case';
import { AttendanceEntries } from './signing/entries.repository';
import { OpenSigning } from './signing/open-signing.use-case';
import { SignHalfDay } from './signing/sign-half-day.use-case';
import { SigningCodes } from './signing/signing-codes';
import { SigningTries } from './signing/signing-tries';
import { SigningController } from './signing/signing.controller';
import { TaughtSessions } from './signing/taught-sessions';
import { AddSession } from './timetable/add-session.use-case';
import { CancelSession } from './timetable/cancel-session.use-case';
import { ChangeSession } from './timetable/change-session.use-case';
import { NotifyLearners } from './timetable/notify-learners';
import { PlanTimetable } from './timetable/plan-timetable.use-case';
import { TrainingSessions } from './timetable/sessions.repository';
import { TimetableController } from './timetable/timetable.controller';
import { Timetables } from './timetable/timetables';
import { WaitingForLead } from './waiting/waiting-for-lead';
import { WaitingForLearner } from './waiting/waiting-for-learner';
import { WaitingForTrainer } from './waiting/waiting-for-trainer';
import { TrainingWaitingController } from './waiting/waiting.controller';

const cohorts = [CohortFiles, Cohorts, EnrolOnAcceptance, Enrolments, ListCohorts, MoveEnrolment, OpenCohort, RenameCohort, TransferEnrolment];
const timetable = [AddSession, CancelSession, ChangeSession, NotifyLearners, PlanTimetable, Timetables, TrainingSessions];
const signing = [AttendanceEntries, AttendanceSheets, CorrectEntry, Countersign, OpenSigning, SignHalfDay, SigningCodes, SigningTries, TaughtSessions];
const followed = [CohortProgress, CohortResults, MyTraining, RecordResult, Records, TimetableCalendar, WaitingForLead, WaitingForLearner, WaitingForTrainer];

@Module({
  imports: [AdmissionModule, TypeOrmModule.forFeature(Object.values(rows))],
  controllers: [
    CohortsController,
    TimetableController,
    SigningController,
    ResultsController,
    MyTrainingController,
    ProgressController,
    TrainingWaitingController,
  ],
  providers: [OwnTrainingRecord, ...cohorts, ...timetable, ...signing, ...followed],
  exports: [Cohorts, Enrolments],
})
export class TrainingModule {}
