import { Injectable } from '@nestjs/common';
import { type Application, questionsOf, timelineOf } from '#admission/domain';
import { Accounts } from '#identity/server';
import type { AccountId } from '#kernel';
import { ApplicationFiles, type WholeFile } from './application-file';
import { DocumentRequests } from './document-requests.repository';
import { EligibilityViews } from './eligibility-view';
import { toEvidenceKinds } from './evidence-view';
import { EvidenceFiles } from './evidence-files.repository';
import { IntakeViews } from './intake-views';
import { NamedReaders } from './statement-readers-named';
import { Statements } from './statements.repository';

/** An application as the person who writes it sees it: the whole of it but the words of the statement, which have a page of their own. */
@Injectable()
export class ApplicationViews {
  constructor(
    private readonly files: ApplicationFiles,
    private readonly intakes: IntakeViews,
    private readonly evidence: EvidenceFiles,
    private readonly statements: Statements,
    private readonly readers: NamedReaders,
    private readonly requests: DocumentRequests,
    private readonly conditions: EligibilityViews,
    private readonly accounts: Accounts,
  ) {}

  async of(application: Application) {
    const { id, stage, number, version, answers, startedAt, savedAt, submittedAt, withdrawnAt } = application;
    const file = await this.files.of(application);
    const { admission } = file.edition;
    const remarks = this.files.remarks(file);
    return {
      id,
      stage,
      number,
      version,
      answers,
      startedAt,
      savedAt,
      submittedAt,
      withdrawnAt,
      intake: await this.intakes.announcement(file.intake),
      questions: questionsOf(admission.eligibility),
      evidence: toEvidenceKinds(admission.evidence, file.files),
      statement: this.statementState(file),
      ...(await this.whoReads(application)),
      requests: (await this.requests.of(id)).map(({ id, document, note, dueOn, askedAt, answeredAt }) => ({ id, document, note, dueOn, askedAt, answeredAt })),
      remarks,
      timeline: timelineOf(stage, remarks, Boolean(admission.statement)),
      eligibility: await this.conditions.of(this.files.eligibility(file), file.edition),
    };
  }

  private statementState({ edition, statement }: WholeFile) {
    const rules = edition.admission.statement;
    if (!rules) return null;
    return {
      maximumWords: rules.maximumWords,
      words: statement?.words ?? 0,
      version: statement?.version ?? 0,
      savedAt: statement?.savedAt ?? null,
      disclosedUntil: statement?.disclosure?.until ?? null,
      withdrawnAt: statement?.withdrawnAt ?? null,
    };
  }

  /** Those named for this file; before that, those who sit on the panel. And everything that was opened, by name. */
  private async whoReads(application: Application) {
    const { id, account } = application;
    const opened = [
      ...(await this.statements.readingsOf(id, account)).map((reading) => ({ ...reading, of: 'statement', purpose: reading.purpose as string | null })),
      ...(await this.evidence.readingsOf(id)).map(({ document, ...reading }) => ({ ...reading, of: document, purpose: null })),
    ];
    const people = await this.accounts.names(opened.map(({ reader }) => reader));
    const name = (one: AccountId) => [people.get(one)?.givenName, people.get(one)?.familyName].filter(Boolean).join(' ');
    return {
      readers: await this.readers.of(application),
      readings: opened
        .map(({ of, reader, purpose, at }) => ({ of, reader: name(reader), purpose, at }))
        .toSorted((one, other) => other.at.localeCompare(one.at)),
    };
  }
}
