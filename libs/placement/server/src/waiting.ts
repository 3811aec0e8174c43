import { Injectable } from '@nestjs/common';
import { Editions } from '#curriculum/server';
import { type AccountPrincipal, organisationsOf } from '#kernel';
import type { AnswerOf } from '#kernel/contract';
import { hoursDone, missingSignatures } from '#placement/domain';
import type { waitingRoutes } from '#placement/domain/contract';
import type { InternshipFile } from './internship-file';
import { InternshipFiles } from './internship-files.repository';

type Item = AnswerOf<typeof waitingRoutes.placement>['items'][number];

/** What waits for a person about internships, as learner and as staff. */
@Injectable()
export class PlacementWaiting {
  constructor(
    private readonly files: InternshipFiles,
    private readonly editions: Editions,
  ) {}

  async of(principal: AccountPrincipal): Promise<Item[]> {
    const own = await this.files.ofAccount(principal.account);
    const led = organisationsOf(principal, 'programme-lead', 'secretary');
    const others = led.length ? await this.files.ofOrganisations(led) : [];
    const forLearner = await Promise.all(own.map((file) => this.forLearner(file)));
    return [...forLearner.flat(), ...others.flatMap(forStaff)];
  }

  private async forLearner(file: InternshipFile): Promise<Item[]> {
    const { agreement, entries } = file;
    const link = `/internships/${agreement.id}`;
    if (agreement.stage === 'to-sign' && missingSignatures(agreement.signatures).includes('learner'))
      return [{ code: 'sign-agreement', params: {}, link, due: agreement.terms.startsOn }];
    if (agreement.stage !== 'active') return [];
    const sentBack = entries.filter(({ stage }) => stage === 'sent-back').length;
    const edition = await this.editions.byId(file.editionId);
    const done = hoursDone(entries, edition?.internship?.minutes.value ?? agreement.terms.plannedMinutes);
    return [
      ...(sentBack ? [{ code: 'correct-hours' as const, params: { count: sentBack }, link, due: null }] : []),
      ...(done.noted < done.required
        ? [{ code: 'note-hours' as const, params: { hours: Math.ceil((done.required - done.noted) / 60) }, link, due: agreement.terms.endsOn }]
        : []),
    ];
  }
}

const forStaff = ({ agreement }: InternshipFile): Item[] => {
  const link = `/staff/internships/${agreement.id}`;
  const due = agreement.terms.startsOn;
  if (agreement.stage === 'draft') return [{ code: 'prepare-agreement', params: {}, link, due }];
  if (agreement.stage !== 'to-sign') return [];
  const missing = missingSignatures(agreement.signatures);
  return [{ code: missing.includes('programme') ? 'sign-as-programme' : 'signatures-missing', params: { count: missing.length }, link, due }];
};
