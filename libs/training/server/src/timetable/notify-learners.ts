import { Injectable } from '@nestjs/common';
import { Accounts, type Person } from '#identity/server';
import { type Instant, type Language, timeOf } from '#kernel';
import { Clock } from '#platform/database';
import { PublicAddress } from '#platform/http';
import { loadSpeaker, type Say } from '#platform/icu';
import { Mailer } from '#platform/mail';
import { type CancellationReason, type PlannedSession, spoken } from '#training/domain';
import { trainingMessages, type TrainingMessage } from '#training/domain/messages';
import type { CohortFile } from '../cohorts/cohort-files';
import { Enrolments } from '../cohorts/enrolments';

type Letter = (say: Say<TrainingMessage>, person: Person) => { readonly subject: string; readonly text: string };

/** Writes to everybody enrolled, each in their language, what changes in their timetable. */
@Injectable()
export class NotifyLearners {
  constructor(
    private readonly enrolments: Enrolments,
    private readonly accounts: Accounts,
    private readonly mailer: Mailer,
    private readonly address: PublicAddress,
    private readonly clock: Clock,
  ) {}

  ofNewSession(file: CohortFile, session: PlannedSession) {
    return this.tell(file, [session], (say, { givenName, language }) => ({
      subject: say('mail.timetable.subject'),
      text: say('mail.added.text', { name: givenName, ...when(session, file, language) }),
    }));
  }

  ofMove(file: CohortFile, before: PlannedSession, after: PlannedSession) {
    return this.tell(file, [before, after], (say, { givenName, language }) => ({
      subject: say('mail.timetable.subject'),
      text: say('mail.moved.text', { name: givenName, before: when(before, file, language).day, ...when(after, file, language) }),
    }));
  }

  ofCancellation(file: CohortFile, session: PlannedSession, reason: CancellationReason) {
    return this.tell(file, [session], (say, { givenName, language }) => ({
      subject: say('mail.timetable.subject'),
      text: say('mail.cancelled.text', { name: givenName, reason: spoken(reason), ...when(session, file, language) }),
    }));
  }

  private async tell({ cohort }: CohortFile, concerned: readonly { readonly endsAt: Instant }[], letter: Letter): Promise<void> {
    if (concerned.every(({ endsAt }) => endsAt < this.clock.now())) return;
    const enrolled = (await this.enrolments.ofCohort(cohort.id)).filter(({ stage }) => stage === 'enrolled');
    const people = await this.accounts.names(enrolled.map(({ account }) => account));
    const speakers = { fr: await loadSpeaker(trainingMessages, 'fr'), en: await loadSpeaker(trainingMessages, 'en') };
    for (const person of people.values()) {
      await this.mailer.send({
        to: person.email,
        language: person.language,
        link: `${this.address.origin}/my-training`,
        ...letter(speakers[person.language], person),
      });
    }
  }
}

/** The day in words, the times and the place. */
const when = ({ day, startsAt, endsAt, place, onlineLink }: PlannedSession, { cohort }: CohortFile, language: Language) => ({
  day: new Intl.DateTimeFormat(language === 'fr' ? 'fr-CA' : 'en-CA', { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`)),
  from: timeOf(startsAt, cohort.timeZone),
  to: timeOf(endsAt, cohort.timeZone),
  zone: cohort.timeZone,
  place: place || onlineLink || '',
});
