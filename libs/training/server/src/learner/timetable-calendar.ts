import { Injectable } from '@nestjs/common';
import ical, { ICalCalendarMethod } from 'ical-generator';
import { accept, type AccountPrincipal, type Language, refuse } from '#kernel';
import { Clock } from '#platform/database';
import { PublicAddress } from '#platform/http';
import { loadSpeaker } from '#platform/icu';
import { trainingMessages } from '#training/domain/messages';
import { Cohorts } from '../cohorts/cohorts.repository';
import { Enrolments } from '../cohorts/enrolments';
import { TrainingSessions } from '../timetable/sessions.repository';

/** The timetable for the learner's own calendar (RFC 5545). Titles stay neutral: they show on locked screens. */
@Injectable()
export class TimetableCalendar {
  constructor(
    private readonly enrolments: Enrolments,
    private readonly cohorts: Cohorts,
    private readonly sessions: TrainingSessions,
    private readonly address: PublicAddress,
    private readonly clock: Clock,
  ) {}

  async run(principal: AccountPrincipal, id: string, language: Language) {
    const enrolment = await this.enrolments.find(id);
    const cohort = enrolment?.account === principal.account ? await this.cohorts.find(enrolment.cohort) : undefined;
    if (!cohort) return refuse('enrolment-unknown');
    const say = await loadSpeaker(trainingMessages, language);
    const calendar = ical({
      name: say('calendar.name'),
      prodId: { company: 'Paircours', product: 'Paircours', language: language.toUpperCase() },
      method: ICalCalendarMethod.PUBLISH,
    });
    for (const session of await this.sessions.ofCohort(cohort.id)) {
      if (session.stage === 'cancelled') continue;
      calendar.createEvent({
        id: `${session.id}@paircours`,
        stamp: new Date(this.clock.now()),
        sequence: session.version,
        start: new Date(session.startsAt),
        end: new Date(session.endsAt),
        summary: say('calendar.event', { half: session.half }),
        location: session.place || (session.onlineLink ?? ''),
        url: session.onlineLink ?? `${this.address.origin}/my-training`,
      });
    }
    return accept({ name: `${say('calendar.file')}.ics`, content: calendar.toString() });
  }
}
