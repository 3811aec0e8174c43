import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { keyBytes, keyMark, keyPrefixLength, keysAtOnce } from '#award/domain';
import type { EmployerKeyView } from '#award/domain/contract';
import { accept, type AccountId, type KeyPrincipal, refuse, system } from '#kernel';
import { Audit, Clock, UnitOfWork } from '#platform/database';
import { BearerKeys } from '#platform/http';
import { EmployerSpaces } from '../space/employer-spaces';

interface Row {
  readonly id: string;
  readonly label: string;
  readonly prefix: string;
  readonly madeAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedOn: string | null;
  readonly withdrawnAt: Date | null;
  readonly today: number;
}

const hashOf = (key: string): Buffer => createHash('sha256').update(key).digest();

const listed = `select k.id, k.label, k.prefix, k.made_at as "madeAt", k.expires_at as "expiresAt", k.last_used_on::text as "lastUsedOn", k.withdrawn_at as "withdrawnAt",
    coalesce((select d.lines from employer_key_day d where d.key = k.id and d.day = ($2::timestamptz at time zone 'UTC')::date), 0) as today
  from employer_key k where k.account = $1 order by k.made_at desc, k.id`;

/** Keys for an employer's programs. Only a hash of each is kept; 256 random bits need no slow one. */
@Injectable()
export class EmployerKeys implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly spaces: EmployerSpaces,
    private readonly bearers: BearerKeys,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  onModuleInit() {
    this.bearers.on(keyMark, (key) => this.read(key));
  }

  async list(account: AccountId): Promise<{ items: EmployerKeyView[] }> {
    const now = this.clock.now();
    const rows = await this.unitOfWork.manager.query<Row[]>(listed, [account, now]);
    return { items: rows.map((row) => toView(row, new Date(now))) };
  }

  /** The key itself is in this answer and nowhere else. */
  async make(label: string, days: number, account: AccountId) {
    const employer = await this.spaces.idOf(account);
    if (!employer) return refuse('employer-unknown');
    const [id, key, now] = [randomUUID(), `${keyMark}${randomBytes(keyBytes).toString('base64url')}`, this.clock.now()];
    const { manager } = this.unitOfWork;
    await manager.query('select 1 from employer where id = $1 for update', [employer]);
    const made = await manager.query<object[]>(
      `insert into employer_key (id, employer, account, label, prefix, token_hash, made_at, expires_at)
       select $1, $2, $3, $4, $5, $6, $7, $7::timestamptz + make_interval(days => $8)
       where (select count(*) from employer_key where employer = $2 and withdrawn_at is null and expires_at > $7) < $9 returning 1`,
      [id, employer, account, label, key.slice(0, keyPrefixLength), hashOf(key), now, days, keysAtOnce],
    );
    if (!made.length) return refuse('too-many-keys', { count: keysAtOnce });
    await this.audit.record({ action: 'employer.key-made', subject: { kind: 'employer', id: employer }, details: { key: id } });
    return accept({ id, key });
  }

  async withdraw(id: string, account: AccountId) {
    const [done] = await this.unitOfWork.manager.query<[{ employer: string }[], number]>(
      'update employer_key set withdrawn_at = coalesce(withdrawn_at, $3) where id = $1 and account = $2 returning employer',
      [id, account, this.clock.now()],
    );
    const [own] = done;
    if (!own) return refuse('key-unknown');
    await this.audit.record({ action: 'employer.key-withdrawn', subject: { kind: 'employer', id: own.employer }, details: { key: id } });
    return accept({});
  }

  /** Asked at each request, so that a key withdrawn opens nothing from then on. */
  private read(key: string): Promise<KeyPrincipal | undefined> {
    return this.unitOfWork.run(system, async () => {
      const [found] = await this.unitOfWork.manager.query<{ id: string; employer: string }[]>(
        'select id, employer from employer_key where token_hash = $1 and withdrawn_at is null and expires_at > $2',
        [hashOf(key), this.clock.now()],
      );
      return found && { kind: 'key', purpose: 'employer', key: found.id, scope: found.employer };
    });
  }
}

const toView = ({ madeAt, expiresAt, withdrawnAt, ...row }: Row, now: Date): EmployerKeyView => ({
  ...row,
  madeAt: madeAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
  withdrawnAt: withdrawnAt?.toISOString() ?? null,
  state: withdrawnAt ? 'withdrawn' : expiresAt <= now ? 'expired' : 'open',
});
