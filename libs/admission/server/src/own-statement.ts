import { Injectable } from '@nestjs/common';
import { accept, type AccountPrincipal, addTo, refuse } from '#kernel';
import { ApplicationFiles } from './application-file';
import { Applications } from './applications.repository';
import { NamedReaders } from './statement-readers-named';
import { Statements } from './statements.repository';

/** The page on which a person writes: their words, who will read them, until when. */
@Injectable()
export class OwnStatement {
  constructor(
    private readonly applications: Applications,
    private readonly files: ApplicationFiles,
    private readonly statements: Statements,
    private readonly readers: NamedReaders,
  ) {}

  async of(id: string, { account }: AccountPrincipal) {
    const application = await this.applications.findOwn(id, account);
    if (!application) return refuse('application-unknown');
    const { edition, intake, statement: record } = await this.files.of(application);
    const rules = edition.admission.statement;
    if (!rules) return refuse('statement-not-asked');
    const statement = await this.statements.open(id);
    return accept({
      text: statement?.reveal('owner') ?? '',
      words: record?.words ?? 0,
      version: record?.version ?? 0,
      savedAt: record?.savedAt ?? null,
      disclosedUntil: record?.disclosure?.until ?? null,
      withdrawnAt: record?.withdrawnAt ?? null,
      maximumWords: rules.maximumWords,
      prompts: [...rules.prompts],
      readers: await this.readers.of(application),
      suggestedUntil: addTo(intake.decidesOn, { days: edition.admission.selection?.appealDays ?? 0 }),
      helpLine: intake.helpLine,
      editable: application.stage === 'draft',
    });
  }
}
