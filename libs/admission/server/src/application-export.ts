import { Injectable } from '@nestjs/common';
import { admissionMessages } from '#admission/domain/messages';
import { accept, dayOf, type Language } from '#kernel';
import { Audit } from '#platform/database';
import { loadSpeaker } from '#platform/icu';
import { stringify } from 'csv-stringify/sync';
import { StaffApplications } from './staff-applications';

/** The list as a table for a spreadsheet, without statements. No cell can become a formula: what begins like one is prefixed. */
@Injectable()
export class ApplicationExport {
  constructor(
    private readonly staff: StaffApplications,
    private readonly audit: Audit,
  ) {}

  async run(intakeId: string, language: Language) {
    const found = await this.staff.list(intakeId);
    if (!found.ok) return found;
    const say = await loadSpeaker(admissionMessages, language);
    const { intake, conditions, items } = found.value;
    const answer = (value: string | undefined) => say('application.answer', { answer: (value ?? 'undetermined').replace('-', '') });
    const header = [
      say('application.number'),
      say('application.family-name'),
      say('application.given-name'),
      say('application.received'),
      say('application.stage-label'),
      say('application.declarations'),
      ...conditions.map(({ text }) => text[language]),
      say('application.eligibility'),
    ];
    const lines = items.map(({ number, candidate, submittedAt, stage, summary }) => [
      number,
      candidate.familyName,
      candidate.givenName,
      dayOf(submittedAt, intake.timeZone),
      say('application.stage', { stage: stage.replace('-', '') }),
      say('application.declarations-count', { made: summary.declarations.made, asked: summary.declarations.asked }),
      ...conditions.map(({ id }) => answer(summary.conditions[id])),
      answer(summary.answer),
    ]);
    await this.audit.record({
      action: 'applications.exported',
      subject: { kind: 'intake', id: intakeId },
      organisation: intake.organisation,
      details: { lines: lines.length },
    });
    return accept({
      name: say('application.export-name', { day: intake.closesOn }),
      content: stringify([header, ...lines], { bom: true, escape_formulas: true }),
    });
  }
}
