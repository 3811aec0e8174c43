import { Injectable } from '@nestjs/common';
import { formerSecretHours } from '#award/domain';
import type { DeliveryView, WebhookView } from '#award/domain/contract';
import { accept, type AccountId, refuse } from '#kernel';
import { Audit, Clock, UnitOfWork } from '#platform/database';
import { GuardedFetch } from '#platform/outbound';
import { EmployerSpaces } from '../space/employer-spaces';
import { Messages } from './messages';
import { WebhookSecrets } from './webhook-secrets';

interface Row {
  readonly address: string;
  readonly setAt: Date;
  readonly disabledAt: Date | null;
  readonly formerUntil: Date | null;
}

type DeliveryRow = Omit<DeliveryView, 'writtenAt'> & { readonly writtenAt: Date };

const deliveries = `select id, kind, written_at as "writtenAt", attempts, status, fault,
    case when delivered_at is not null then 'delivered' when given_up_at is not null then 'given-up' else 'waiting' end as state
  from employer_delivery where account = $1 order by written_at desc, id limit 50`;

/** The one address where an employer is told of changes. */
@Injectable()
export class Webhooks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly spaces: EmployerSpaces,
    private readonly secrets: WebhookSecrets,
    private readonly messages: Messages,
    private readonly outside: GuardedFetch,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async look(account: AccountId) {
    const { manager } = this.unitOfWork;
    const [row] = await manager.query<Row[]>(
      `select address, set_at as "setAt", disabled_at as "disabledAt", case when former_until > $2 then former_until end as "formerUntil" from employer_webhook where account = $1`,
      [account, this.clock.now()],
    );
    const sent = await manager.query<DeliveryRow[]>(deliveries, [account]);
    return { webhook: row ? toView(row) : null, deliveries: sent.map(({ writtenAt, ...one }) => ({ ...one, writtenAt: writtenAt.toISOString() })) };
  }

  async set(address: string, account: AccountId) {
    const employer = await this.spaces.idOf(account);
    if (!employer) return refuse('employer-unknown');
    const fault = this.outside.faultOf(address);
    if (fault === 'address-malformed' || fault === 'address-not-https' || fault === 'address-not-public') return refuse(fault);
    const { secret, sealed } = await this.secrets.make(account, employer);
    await this.unitOfWork.manager.query(
      `insert into employer_webhook (employer, account, address, secret, failures, set_at) values ($1, $2, $3, $4, 0, $5)
       on conflict (employer) do update set address = $3, secret = $4, former_secret = null, former_until = null, failures = 0, disabled_at = null, set_at = $5`,
      [employer, account, address, sealed, this.clock.now()],
    );
    await this.audit.record({ action: 'employer.webhook-set', subject: { kind: 'employer', id: employer } });
    return accept({ secret });
  }

  /** Receivers change theirs while both sign; the one before the former signs no more. */
  async rotate(account: AccountId) {
    const employer = await this.spaces.idOf(account);
    if (!employer) return refuse('webhook-unknown');
    const { secret, sealed } = await this.secrets.make(account, employer);
    const [changed] = await this.unitOfWork.manager.query<[object[], number]>(
      `update employer_webhook set former_secret = secret, former_until = $3::timestamptz + make_interval(hours => $4), secret = $2 where employer = $1 returning 1`,
      [employer, sealed, this.clock.now(), formerSecretHours],
    );
    if (!changed.length) return refuse('webhook-unknown');
    await this.audit.record({ action: 'employer.webhook-secret-changed', subject: { kind: 'employer', id: employer } });
    return accept({ secret });
  }

  async ping(account: AccountId) {
    const employer = await this.spaces.idOf(account);
    const delivery = employer && (await this.messages.write({ employer, account }, 'ping'));
    return delivery ? accept({ delivery }) : refuse('webhook-unknown');
  }

  async remove(account: AccountId) {
    const { manager } = this.unitOfWork;
    const [gone] = await manager.query<[{ employer: string }[], number]>('delete from employer_webhook where account = $1 returning employer', [account]);
    const [own] = gone;
    if (!own) return refuse('webhook-unknown');
    await manager.query('delete from employer_delivery where account = $1', [account]);
    await this.audit.record({ action: 'employer.webhook-removed', subject: { kind: 'employer', id: own.employer } });
    return accept({});
  }
}

const toView = ({ address, setAt, disabledAt, formerUntil }: Row): WebhookView => ({
  address,
  setAt: setAt.toISOString(),
  disabledAt: disabledAt?.toISOString() ?? null,
  formerSecretUntil: formerUntil?.toISOString() ?? null,
});
