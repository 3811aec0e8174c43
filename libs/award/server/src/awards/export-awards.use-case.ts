import { Injectable } from '@nestjs/common';
import { safeCell, selectable } from '#award/domain';
import { awardMessages } from '#award/domain/messages';
import type { Language } from '#kernel';
import { Audit } from '#platform/database';
import { loadSpeaker } from '#platform/icu';
import { asCsv } from '../as-csv';
import { Awards, type WantedAwards } from './awards.repository';

/** More than any organisation awards in a lifetime; a bound all the same. */
const MOST = 100_000;

/** The register as a table for a spreadsheet, without any reason: why a document was withdrawn is for its holder. */
@Injectable()
export class ExportAwards {
  constructor(
    private readonly awards: Awards,
    private readonly audit: Audit,
  ) {}

  async run(organisations: readonly string[], wanted: WantedAwards, language: Language): Promise<{ name: string; content: string }> {
    const { items } = await this.awards.find(organisations, wanted, 0, MOST);
    const say = await loadSpeaker(awardMessages, language);
    const header = [say('document.certificate.number'), say('awards.holder'), say('cohort'), say('awards.on'), say('awards.document')];
    const rows = items.map((line) => [line.number, line.holder, line.cohort, line.awardedOn, say('awards.state', { state: selectable(line.state) })]);
    for (const organisation of organisations)
      await this.audit.record({
        action: 'awards.exported',
        subject: { kind: 'organisation', id: organisation },
        organisation,
        details: { lines: rows.length },
      });
    return { name: say('awards.export-name'), content: asCsv([header, ...rows.map((row) => row.map(safeCell))], language) };
  }
}
