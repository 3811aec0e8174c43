import { Injectable } from '@nestjs/common';
import { changeReaders, spreadReadings } from '#admission/domain';
import { accept, refuse } from '#kernel';
import { Audit, Outbox } from '#platform/database';
import { PanelRequests } from './panel-requests';
import { PanelViews } from './panel-view';
import { asFileToRead, Panels } from './panels.repository';
import { SelectionIntakes } from './selection-intakes.repository';

/** The lead hands files out: evenly over the panel, or by hand for one file. */
@Injectable()
export class HandOutReadings {
  constructor(
    private readonly intakes: SelectionIntakes,
    private readonly panels: Panels,
    private readonly requests: PanelRequests,
    private readonly views: PanelViews,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** Files that lack readers get them; what was handed out stays. The intake is locked, so that a second click finds nothing left to do. */
  async spread(intakeId: string) {
    const intake = await this.intakes.lock(intakeId);
    if (!intake.ok) return intake;
    const [files, readings, members] = [await this.panels.files(intakeId), await this.panels.readingsOf(intakeId), await this.panels.members(intakeId)];
    const waiting = files
      .filter(({ stage }) => stage === 'in-review')
      .map((file) =>
        asFileToRead(
          file,
          readings.filter(({ third }) => !third),
        ),
      );
    const asked = spreadReadings(waiting, members, intake.value.rules.assessors);
    if (!asked.ok) return asked;
    await this.requests.first(intake.value, asked.value);
    await this.audit.record({
      action: 'panel.files-spread',
      subject: { kind: 'intake', id: intakeId },
      organisation: intake.value.organisation,
      details: { readings: asked.value.length },
    });
    return accept(await this.views.of(intake.value));
  }

  async assign(intakeId: string, application: string, wanted: readonly string[]) {
    const intake = await this.intakes.lock(intakeId);
    if (!intake.ok) return intake;
    const file = (await this.panels.files(intakeId)).find((one) => one.application === application && one.stage === 'in-review');
    if (!file) return refuse('application-unknown');
    const readings = await this.panels.lockReadings(application);
    const first = readings.filter(({ third }) => !third);
    const excluded = [...asFileToRead(file, readings).excluded, ...readings.filter(({ third }) => third).map(({ reader }) => reader)];
    const given = first.filter(({ givenAt }) => givenAt).map(({ reader }) => reader);
    const change = changeReaders({
      file: { ...asFileToRead(file, first), excluded },
      given,
      wanted,
      members: await this.panels.members(intakeId),
      assessors: intake.value.rules.assessors,
    });
    if (!change.ok) return change;
    for (const reader of change.value.drop) await this.panels.drop(application, reader);
    await this.requests.first(
      intake.value,
      change.value.add.map((reader) => ({ application, reader })),
    );
    await this.outbox.tell('reading-changed', { application });
    await this.audit.record({
      action: 'panel.readers-changed',
      subject: { kind: 'application', id: application },
      organisation: intake.value.organisation,
      details: { readers: wanted.join(' ') },
    });
    return accept(await this.views.of(intake.value));
  }
}
