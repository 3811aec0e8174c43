import { Injectable } from '@nestjs/common';
import { retire, type RetirementRefusal } from '#award/domain';
import { accept, type Principal, refuse, type Result } from '#kernel';
import { Clock, UnitOfWork } from '#platform/database';
import type { IssuingKeyRow } from './issuing-key.row';
import { KeyMaker } from './key-maker';
import { KeyRegister, lifeOf } from './key-register';
import type { Vouched } from './vouchers';

/** Puts a new key in the place of a live one. The old one signs until the very moment the new one is there. */
@Injectable()
export class ReplaceKey {
  constructor(
    private readonly register: KeyRegister,
    private readonly maker: KeyMaker,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Call outside a transaction. Refused when another one was faster. Throws KeyFault when no key can be made: then nothing has changed. */
  async run({ id, organisation, purpose }: IssuingKeyRow, by: Principal): Promise<Result<{ key: string }, RetirementRefusal>> {
    const next = await this.maker.make(organisation, purpose);
    const replaced = await this.unitOfWork.run(by, () => this.swap(id, next, 'rotated'));
    if (!replaced.ok) await this.maker.discard(next);
    return replaced;
  }

  /** In the caller's transaction. */
  async swap(old: string, next: Vouched, how: 'rotated' | 'imported'): Promise<Result<{ key: string }, RetirementRefusal>> {
    const row = await this.register.held(old);
    const retired = row && retire(lifeOf(row), this.clock.now());
    if (!row || !retired?.ok) return refuse('key-not-live');
    await this.register.change(row, retired.value);
    if (!(await this.maker.enter(next, how, old))) throw new Error(`Two live keys after ${old}.`);
    return accept({ key: next.id });
  }
}
