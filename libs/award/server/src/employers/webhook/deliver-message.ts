import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type DeliveryKind, failuresUntilOff, pauseBeforeNext } from '#award/domain';
import { type AccountId, system } from '#kernel';
import { Clock, Jobs, UnitOfWork } from '#platform/database';
import { GuardedFetch, OutboundFault } from '#platform/outbound';
import { WebhookMails } from './webhook-mails';
import { WebhookSecrets } from './webhook-secrets';
import { signatureOf } from './signature';

interface Open {
  readonly id: string;
  readonly employer: string;
  readonly account: AccountId;
  readonly kind: DeliveryKind;
  readonly body: string;
  readonly attempts: number;
  readonly address: string;
  readonly secrets: readonly string[];
}

interface Outcome {
  readonly status: number | null;
  readonly fault: string | null;
}

const open = `select d.id, d.employer, d.account, d.kind, d.body, d.attempts, w.address, w.secret, w.former_secret as former, w.former_until as "formerUntil"
  from employer_delivery d join employer_webhook w on w.employer = d.employer
  where d.id = $1 and d.delivered_at is null and d.given_up_at is null and w.disabled_at is null`;

/** Sends one message, once; a job that failed asks for another at a later time. Nothing of what the address answers is kept but its status. */
@Injectable()
export class DeliverMessage implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly unitOfWork: UnitOfWork,
    private readonly outside: GuardedFetch,
    private readonly secrets: WebhookSecrets,
    private readonly mails: WebhookMails,
    private readonly clock: Clock,
  ) {}

  async onModuleInit() {
    await this.jobs.work<{ delivery: string }>('employer-messages', ({ delivery }) => this.run(delivery), true);
  }

  async run(delivery: string): Promise<void> {
    const message = await this.unitOfWork.run(system, () => this.find(delivery));
    if (!message) return;
    const outcome = await this.send(message);
    await this.unitOfWork.run(system, () => this.note(message, outcome));
  }

  private async find(delivery: string): Promise<Open | undefined> {
    const [row] = await this.unitOfWork.manager.query<(Omit<Open, 'secrets'> & Parameters<WebhookSecrets['read']>[0])[]>(open, [delivery]);
    return row && { ...row, secrets: await this.secrets.read(row) };
  }

  private async send({ id, address, kind, body, secrets }: Open): Promise<Outcome> {
    const seconds = Math.floor(Date.parse(this.clock.now()) / 1000);
    const headers = {
      'content-type': 'application/json',
      'paircours-event': kind,
      'paircours-delivery': id,
      'paircours-signature': signatureOf(body, seconds, secrets),
    };
    try {
      const { status } = await this.outside.ask(address, { method: 'POST', headers, body, most: 16_384 });
      return { status, fault: status >= 200 && status < 300 ? null : 'answered' };
    } catch (error) {
      return { status: null, fault: error instanceof OutboundFault ? error.code : 'unreachable' };
    }
  }

  /** Of two who sent the same try, one notes it. */
  private async note({ id, attempts, kind, employer, account }: Open, { status, fault }: Outcome): Promise<void> {
    const pause = kind === 'ping' ? undefined : pauseBeforeNext(attempts + 1);
    const now = this.clock.now();
    const [first] = await this.unitOfWork.manager.query<[object[], number]>(
      `update employer_delivery set attempts = attempts + 1, last_at = $3, status = $4, fault = $5,
         delivered_at = case when $5::text is null then $3::timestamptz end, given_up_at = case when $5::text is not null and $6 then $3::timestamptz end
       where id = $1 and attempts = $2 returning 1`,
      [id, attempts, now, status, fault, pause === undefined],
    );
    if (!first.length) return;
    if (fault === null) return this.countFailures(employer, false);
    if (pause !== undefined) return this.jobs.enqueue('employer-messages', { delivery: id }, pause);
    if (kind !== 'ping') await this.giveUp(employer, account);
  }

  private async giveUp(employer: string, account: AccountId): Promise<void> {
    await this.countFailures(employer, true);
    const [off] = await this.unitOfWork.manager.query<[object[], number]>(
      'update employer_webhook set disabled_at = $2 where employer = $1 and failures >= $3 and disabled_at is null returning 1',
      [employer, this.clock.now(), failuresUntilOff],
    );
    if (off.length) await this.mails.tellOff(account);
  }

  private async countFailures(employer: string, failed: boolean): Promise<void> {
    await this.unitOfWork.manager.query('update employer_webhook set failures = case when $2 then failures + 1 else 0 end where employer = $1', [
      employer,
      failed,
    ]);
  }
}
