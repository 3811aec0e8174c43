import { Injectable } from '@nestjs/common';
import type { Intake } from '#admission/domain';
import { organisationsOf } from '#kernel';
import { UnitOfWork } from '#platform/database';
import { In } from 'typeorm';
import { IntakeRow } from './intake.row';

/** Intakes, as far as the caller may see them: anybody those announced, staff those of their organisations. */
@Injectable()
export class Intakes {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async find(id: string): Promise<Intake | undefined> {
    return (await this.rows.findOneBy({ id: id as Intake['id'] })) ?? undefined;
  }

  /** For the organisation's own people: another organisation's intake is as unknown to them as one that does not exist. */
  async ofStaff(id: string, { lock = false } = {}): Promise<Intake | undefined> {
    const where = { id: id as Intake['id'], organisation: In([...this.organisations]) };
    return (await this.rows.findOne({ where, ...(lock && { lock: { mode: 'pessimistic_write' as const } }) })) ?? undefined;
  }

  /** Those of the caller's organisations, the latest first. */
  allOfStaff(): Promise<Intake[]> {
    return this.rows.find({ where: { organisation: In([...this.organisations]) }, order: { opensOn: 'desc', title: 'asc' } });
  }

  /** Those open to candidates, by closing day. */
  announced(pathway?: string): Promise<Intake[]> {
    return this.rows.find({ where: { stage: 'open', ...(pathway && { pathway }) }, order: { closesOn: 'asc', title: 'asc' } });
  }

  async add(intake: Intake): Promise<void> {
    await this.rows.insert({ ...intake, contacts: [...intake.contacts] });
  }

  async save({ id, ...intake }: Intake): Promise<void> {
    await this.rows.update({ id }, { ...intake, contacts: [...intake.contacts] });
  }

  private get organisations() {
    const { principal } = this.unitOfWork;
    return principal ? organisationsOf(principal, 'programme-lead', 'secretary') : [];
  }

  private get rows() {
    return this.unitOfWork.repository(IntakeRow);
  }
}
