import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';

interface Kept {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly writtenAt: string;
}

interface Row extends Omit<Kept, 'writtenAt'> {
  readonly writtenAt: Date;
}

/** Reads mails back. Only the house may: call inside its unit of work. */
@Injectable()
export class Mailbox {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The last hundred, newest first, to one address or to all. */
  async list(to?: string): Promise<Kept[]> {
    const rows = await this.query<Row>(
      'select id, recipient as "to", subject, written_at as "writtenAt" from mail where ($1::text is null or lower(recipient) = lower($1)) order by written_at desc, position desc limit 100',
      [to ?? null],
    );
    return rows.map((row) => ({ ...row, writtenAt: row.writtenAt.toISOString() }));
  }

  /** Everybody who ever got a mail, the most written to first. */
  addresses(): Promise<{ address: string; count: number }[]> {
    return this.query('select recipient as address, count(*)::int as count from mail group by recipient order by count desc, recipient limit 500', []);
  }

  async open(id: string): Promise<(Kept & { readonly text: string; readonly link: string | null }) | undefined> {
    const [mail] = await this.query<Row & { text: string; link: string | null }>(
      'select id, recipient as "to", subject, written_at as "writtenAt", body as text, link from mail where id = $1',
      [id],
    );
    return mail && { ...mail, writtenAt: mail.writtenAt.toISOString() };
  }

  private query<T>(text: string, values: unknown[]): Promise<T[]> {
    return this.unitOfWork.manager.query<T[]>(text, values);
  }
}
