import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { awardNumber } from '#award/domain';
import { awardMessages } from '#award/domain/messages';
import { type Evaluation, lackingIn } from '#curriculum/domain';
import { Editions } from '#curriculum/server';
import { Accounts, type Person } from '#identity/server';
import { type AccountId, type Language, system } from '#kernel';
import { Audit, Clock, UnitOfWork } from '#platform/database';
import { loadSpeaker } from '#platform/icu';
import { Assessments } from '../assessments';
import { type MinutesContent, renderMinutes } from '../documents/minutes';
import { fullName } from '../full-name';
import { AwardLog } from '../log';
import { type Sitting, type SittingFile, Sittings } from '../sittings.repository';

/** Draws and stores the minutes of a sealed sitting, once. */
@Injectable()
export class WriteMinutes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sittings: Sittings,
    private readonly assessments: Assessments,
    private readonly editions: Editions,
    private readonly accounts: Accounts,
    private readonly log: AwardLog,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** The pages are drawn between two transactions. */
  async run(deliberation: string): Promise<void> {
    const gathered = await this.unitOfWork.run(system, () => this.gather(deliberation));
    if (!gathered) return;
    const bytes = Buffer.from(await renderMinutes(gathered.content));
    await this.unitOfWork.run(system, () => this.save(gathered.sitting, bytes));
  }

  private async save({ id, organisation }: Sitting, bytes: Buffer): Promise<void> {
    const [sha256, writtenAt] = [createHash('sha256').update(bytes).digest(), this.clock.now()];
    const first = await this.unitOfWork.manager.query<object[]>(
      'insert into minutes_document (deliberation, organisation, bytes, sha256, written_at) values ($1, $2, $3, $4, $5) on conflict do nothing returning 1',
      [id, organisation, bytes, sha256, writtenAt],
    );
    if (!first.length) return;
    await this.log.minutes({ deliberation: id, organisation, writtenAt, sha256: sha256.toString('hex') });
    await this.audit.record({ action: 'minutes.written', subject: { kind: 'deliberation', id }, organisation });
  }

  private async gather(id: string): Promise<{ readonly sitting: Sitting; readonly content: MinutesContent } | undefined> {
    const { manager } = this.unitOfWork;
    const [written] = await manager.query<object[]>('select 1 from minutes_document where deliberation = $1', [id]);
    const sitting = written ? undefined : await this.sittings.find(id);
    if (!sitting?.sealedAt) return undefined;
    const edition = await this.editions.byId(sitting.editionId);
    const organisation = await this.accounts.organisation(sitting.organisation);
    if (!edition || !organisation) throw new Error(`Deliberation ${id} misses its edition or organisation.`);
    const { language } = organisation;
    const place = (await loadSpeaker(awardMessages, language))('document.place', { jurisdiction: organisation.jurisdiction });
    const sealedAtText = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: edition.timeZone,
    }).format(new Date(sitting.sealedAt));
    const names = await this.accounts.names([...sitting.members, ...sitting.files].map(({ account }) => account));
    const awards = await manager.query<{ enrolment: string; rank: number }[]>('select enrolment, rank from award where deliberation = $1', [id]);
    const ranks = new Map(awards.map(({ enrolment, rank }) => [enrolment, rank]));
    const assessed = await this.assessments.of(sitting);
    return {
      sitting,
      content: {
        language,
        organisation: { name: organisation.name, place },
        cohort: sitting.cohortTitle,
        title: edition.award.neutralTitle[language],
        sitsOn: sitting.sitsOn,
        sealedAt: sitting.sealedAt,
        sealedAtText,
        quorum: sitting.quorum,
        members: sitting.members.map(({ account, chair, present }) => ({ name: fullName(names.get(account)), chair, present })),
        files: sitting.files.map((file) =>
          fileLine(file, { names, rank: ranks.get(file.enrolment), evaluation: assessed.get(file.enrolment), sitting, language }),
        ),
      },
    };
  }
}

interface FileSources {
  readonly sitting: Sitting;
  readonly names: ReadonlyMap<AccountId, Person>;
  readonly rank: number | undefined;
  readonly evaluation: Evaluation | undefined;
  readonly language: Language;
}

const fileLine = (
  { account, decision, recusals }: SittingFile,
  { sitting, names, rank, evaluation, language }: FileSources,
): MinutesContent['files'][number] => ({
  learner: fullName(names.get(account)),
  outcome: decision?.outcome ?? 'deferred',
  reason: decision?.reason ?? '',
  lacking: evaluation ? lackingIn(evaluation).map(({ text }) => text[language]) : [],
  recused: recusals.map((one) => fullName(names.get(one.account))),
  number: rank === undefined ? null : awardNumber(sitting.sitsOn, rank),
});
