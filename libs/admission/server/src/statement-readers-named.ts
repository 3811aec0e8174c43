import { Injectable } from '@nestjs/common';
import type { Application } from '#admission/domain';
import { Accounts } from '#identity/server';
import { StatementReaders } from './statement-readers.repository';

/** Who reads a file, by name: those named for it, or, before that, whoever sits on the panel. */
@Injectable()
export class NamedReaders {
  constructor(
    private readonly readers: StatementReaders,
    private readonly accounts: Accounts,
  ) {}

  async of({ id, intake }: Pick<Application, 'id' | 'intake'>) {
    const named = await this.readers.of(id);
    const readers = named.length ? named : await this.readers.panelOf(intake);
    const people = await this.accounts.names(readers);
    return readers.map((account) => ({ account, name: [people.get(account)?.givenName, people.get(account)?.familyName].filter(Boolean).join(' ') }));
  }
}
