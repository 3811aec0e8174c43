import { Injectable, type OnModuleInit } from '@nestjs/common';
import { countingReadings, firstReadingsAreIn, nextReader, type PanelReading, readingStage } from '#admission/domain';
import { Audit, Listeners } from '#platform/database';
import type { PanelReadingRow } from './panel-reading.row';
import { PanelRequests } from './panel-requests';
import { asFileToRead, type PanelFile, Panels } from './panels.repository';
import { countingReviews, Reviews } from './reviews.repository';
import { type SelectionIntake, SelectionIntakes } from './selection-intakes.repository';

/**
 * What follows when a reading was given, or somebody declared a tie. The house does it, after the reader's own transaction:
 * a reader's request neither looks at another review nor takes longer when there is one.
 */
@Injectable()
export class FollowReadings implements OnModuleInit {
  constructor(
    private readonly listeners: Listeners,
    private readonly intakes: SelectionIntakes,
    private readonly panels: Panels,
    private readonly reviews: Reviews,
    private readonly requests: PanelRequests,
    private readonly audit: Audit,
  ) {}

  onModuleInit() {
    this.listeners.on<{ application: string }>('reading-changed', 'admission.follow-readings', ({ application }) => this.follow(application));
  }

  private async follow(application: string): Promise<void> {
    const [first] = await this.panels.lockReadings(application);
    const intake = first && (await this.intakes.find(first.intake));
    const file = intake && (await this.panels.files(intake.id)).find((one) => one.application === application);
    if (!intake || !file) return;
    await this.leaveTied(application);
    await this.replaceTied(intake, file);
    await this.openReviews(intake, application);
    await this.askThird(intake, file);
  }

  /** The file closes to members who declared a tie, and what they wrote is theirs alone again. */
  private async leaveTied(application: string): Promise<void> {
    for (const { reader } of (await this.panels.lockReadings(application)).filter(({ recusedAt }) => recusedAt)) {
      await this.panels.close(application, reader);
      await this.reviews.close(application, reader);
    }
  }

  private async replaceTied(intake: SelectionIntake, file: PanelFile): Promise<void> {
    const readings = await this.panels.lockReadings(file.application);
    const missing = intake.rules.assessors - countingReadings(readings).filter(({ third }) => !third).length;
    if (missing <= 0 || file.stage !== 'in-review' || !readings.some(({ recusedAt }) => recusedAt)) return;
    const reader = await this.next(intake, file, readings);
    if (reader) await this.requests.first(intake, [{ application: file.application, reader }]);
  }

  private async openReviews({ id, rules, organisation }: SelectionIntake, application: string): Promise<void> {
    const readings = await this.panels.lockReadings(application);
    if (!firstReadingsAreIn(readings, rules.assessors)) return;
    await this.reviews.open(
      application,
      countingReadings(readings)
        .filter(isGiven)
        .map(({ reader }) => reader),
    );
    await this.audit.record({ action: 'panel.reviews-opened', subject: { kind: 'application', id: application }, organisation, details: { intake: id } });
  }

  /** When nobody is left to ask, the lead's list says so. */
  private async askThird(intake: SelectionIntake, file: PanelFile): Promise<void> {
    const readings = await this.panels.lockReadings(file.application);
    const reviews = countingReviews(await this.reviews.visible(file.application), readings);
    if (file.stage !== 'in-review' || readingStage(readings, reviews, intake.rules) !== 'third-to-ask') return;
    const reader = await this.next(intake, file, readings);
    if (reader) await this.requests.third(intake, file.application, reader);
  }

  private async next(intake: SelectionIntake, file: PanelFile, readings: readonly PanelReadingRow[]): Promise<string | undefined> {
    const all = await this.panels.readingsOf(intake.id);
    const files = (await this.panels.files(intake.id)).map((one) => asFileToRead(one, all));
    return nextReader(asFileToRead(file, readings), files, await this.panels.members(intake.id));
  }
}

const isGiven = ({ givenAt }: PanelReading): boolean => givenAt !== null;
