import { Injectable } from '@nestjs/common';
import { countingReadings, readingStage } from '#admission/domain';
import { accept, refuse } from '#kernel';
import { PanelRequests } from './panel-requests';
import { PanelViews } from './panel-view';
import { asFileToRead, Panels } from './panels.repository';
import { countingReviews, Reviews } from './reviews.repository';
import { SelectionIntakes } from './selection-intakes.repository';

/** The lead names who reads a third time: when nobody could be asked by itself, or instead of somebody who has not given theirs. */
@Injectable()
export class AskThirdReading {
  constructor(
    private readonly intakes: SelectionIntakes,
    private readonly panels: Panels,
    private readonly reviews: Reviews,
    private readonly requests: PanelRequests,
    private readonly views: PanelViews,
  ) {}

  async run(intakeId: string, application: string, reader: string) {
    const intake = await this.intakes.lock(intakeId);
    if (!intake.ok) return intake;
    const file = (await this.panels.files(intakeId)).find((one) => one.application === application && one.stage === 'in-review');
    if (!file) return refuse('application-unknown');
    const readings = await this.panels.lockReadings(application);
    const stage = readingStage(readings, countingReviews(await this.reviews.visible(application), readings), intake.value.rules);
    if (stage !== 'third-to-ask' && stage !== 'third-being-read') return refuse('third-reading-not-needed');
    if (!(await this.panels.members(intakeId)).some((member) => member === reader)) return refuse('reader-not-on-panel');
    const { readers, excluded } = asFileToRead(file, readings);
    if (excluded.includes(reader) || readers.includes(reader)) return refuse('reader-is-tied');
    for (const owed of countingReadings(readings).filter(({ third, givenAt }) => third && !givenAt)) await this.panels.drop(application, owed.reader);
    await this.requests.third(intake.value, application, reader);
    return accept(await this.views.of(intake.value));
  }
}
