import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Erasures, OwnRecords } from '#identity/server';
import type { AccountId } from '#kernel';
import { Clock, UnitOfWork } from '#platform/database';
import { AwardLog } from '../log';
import { beginErasing } from '../still-theirs';

/** What a person is told of their own, by heading. */
const own = {
  decisions: `select outcome, reason, settled_on::text as "settledOn" from settled_file where account = $1 order by settled_on`,
  certificates: `select c.id, c.code, c.printed, d.detail, c.valid_until::text as "validUntil", c.issued_at as "issuedAt" from certificate c left join certificate_detail d on d.certificate = c.id where c.account = $1 order by c.issued_at`,
  steps: `select certificate, step, reason, taken_at as "takenAt" from certificate_standing where account = $1 order by taken_at`,
  links: `select s.certificate, s.level, s.label, s.made_at as "madeAt", s.expires_at as "expiresAt", (select coalesce(sum(v.times), 0)::int from certificate_share_view v where v.share = s.id) as times from certificate_share s where s.account = $1 order by s.made_at`,
  walletOffers: `select certificate, level, made_at as "madeAt", taken_at as "takenAt" from wallet_offer where account = $1 order by made_at`,
  continuingEducation: `select certificate, category, title, done_on::text as "doneOn", minutes, state, reason from continuing_education where account = $1 order by done_on`,
} as const;

/** What goes of somebody's awards when their account is erased. The log hears of it first: what is emptied then is no change made behind our back. */
@Injectable()
export class AwardErasure implements OnModuleInit {
  constructor(
    private readonly erasures: Erasures,
    private readonly records: OwnRecords,
    private readonly unitOfWork: UnitOfWork,
    private readonly log: AwardLog,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.records.on('award', own);
    this.erasures.on('award', (account) => this.erase(account));
  }

  private async erase(account: AccountId): Promise<void> {
    const { manager } = this.unitOfWork;
    await beginErasing(manager, account);
    const files = await manager.query<{ enrolment: string; organisation: string }[]>(
      'select distinct enrolment, organisation from deliberation_file where account = $1 order by enrolment',
      [account],
    );
    for (const file of files) await this.log.erasure({ ...file, erasedAt: this.clock.now() });
    await manager.query('delete from wallet_offer where account = $1', [account]);
    await manager.query('select erase_person_in_award($1)', [account]);
  }
}
