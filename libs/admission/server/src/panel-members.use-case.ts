import { Injectable } from '@nestjs/common';
import { Accounts } from '#identity/server';
import { accept, type AccountId, refuse } from '#kernel';
import { Audit } from '#platform/database';
import { PanelViews } from './panel-view';
import { Panels } from './panels.repository';
import { SelectionIntakes } from './selection-intakes.repository';

/** The lead says who sits on the panel of an intake. */
@Injectable()
export class NamePanel {
  constructor(
    private readonly intakes: SelectionIntakes,
    private readonly panels: Panels,
    private readonly accounts: Accounts,
    private readonly views: PanelViews,
    private readonly audit: Audit,
  ) {}

  async show(intakeId: string) {
    const intake = await this.intakes.ledBy(intakeId);
    return intake.ok ? accept(await this.views.of(intake.value)) : intake;
  }

  async name(intakeId: string, account: AccountId) {
    const intake = await this.intakes.ledBy(intakeId);
    if (!intake.ok) return intake;
    const eligible = await this.accounts.membersOf(intake.value.organisation, 'panel');
    if (!eligible.some(({ id }) => id === account)) return refuse('member-unknown');
    await this.panels.name(intake.value, account);
    await this.record('panel.member-named', intake.value, account);
    return accept(await this.views.of(intake.value));
  }

  /** Somebody with files to read stays until these are given to others. */
  async remove(intakeId: string, account: AccountId) {
    const intake = await this.intakes.ledBy(intakeId);
    if (!intake.ok) return intake;
    if (!(await this.panels.members(intakeId)).includes(account)) return refuse('member-unknown');
    const files = (await this.panels.readingsOf(intakeId)).filter(({ reader, recusedAt }) => reader === account && !recusedAt).length;
    if (files) return refuse('member-has-files', { count: files });
    await this.panels.remove(intakeId, account);
    await this.record('panel.member-removed', intake.value, account);
    return accept(await this.views.of(intake.value));
  }

  private record(action: string, { id, organisation }: { readonly id: string; readonly organisation: string }, account: string) {
    return this.audit.record({ action, subject: { kind: 'intake', id }, organisation, details: { account } });
  }
}
