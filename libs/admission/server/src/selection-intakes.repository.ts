import { Injectable } from '@nestjs/common';
import type { IntakeContact } from '#admission/domain';
import type { PathwayEdition, SelectionRules } from '#curriculum/domain';
import { Editions } from '#curriculum/server';
import { type LocalDate, type OrganisationId, organisationsOf, refuse } from '#kernel';
import { UnitOfWork } from '#platform/database';

interface IntakeColumns {
  readonly id: string;
  readonly organisation: OrganisationId;
  readonly editionId: string;
  readonly title: string;
  readonly decidesOn: LocalDate;
  readonly timeZone: string;
  readonly place: string;
  readonly places: number;
  readonly placesTaken: number;
  readonly automaticNext: boolean;
  readonly contacts: readonly IntakeContact[];
  readonly helpLine: string | null;
}

/** An intake with the rules its panel follows. */
export interface SelectionIntake extends IntakeColumns {
  readonly edition: PathwayEdition;
  readonly rules: SelectionRules;
}

const columns = `id, organisation, edition_id as "editionId", title, decides_on::text as "decidesOn", time_zone as "timeZone", place, places,
  places_taken as "placesTaken", automatic_next as "automaticNext", contacts, help_line as "helpLine"`;

@Injectable()
export class SelectionIntakes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly editions: Editions,
  ) {}

  /** The intake, if the person asking leads its programme; another organisation's is unknown here. */
  async ledBy(id: string) {
    const { principal } = this.unitOfWork;
    const mine = principal ? organisationsOf(principal, 'programme-lead') : [];
    return this.withRules(await this.row('id = $1 and organisation = any ($2)', [id, mine]));
  }

  /** The same, with every other decision on its offers and places waiting until this one commits. */
  async lock(id: string) {
    const { principal } = this.unitOfWork;
    const mine = principal?.kind === 'account' ? organisationsOf(principal, 'programme-lead') : null;
    return this.withRules(await this.row('id = $1 and ($2::uuid[] is null or organisation = any ($2)) for update', [id, mine]));
  }

  /** Whoever asks; callers look at what they may show. */
  async find(id: string): Promise<SelectionIntake | undefined> {
    const found = await this.withRules(await this.row('id = $1', [id]));
    return found.ok ? found.value : undefined;
  }

  async setAutomaticNext(id: string, automaticNext: boolean): Promise<void> {
    await this.unitOfWork.manager.query('update intake set automatic_next = $2 where id = $1', [id, automaticNext]);
  }

  /** Takes one of the intake's places, or says that none is left. Safe at any concurrency. */
  async fillPlace(id: string): Promise<boolean> {
    const [row] = await this.unitOfWork.manager.query<{ filled: boolean }[]>('select fill_place($1) as filled', [id]);
    return row?.filled === true;
  }

  private async row(where: string, values: unknown[]): Promise<IntakeColumns | undefined> {
    return (await this.unitOfWork.manager.query<IntakeColumns[]>(`select ${columns} from intake where ${where}`, values))[0];
  }

  private async withRules(row: IntakeColumns | undefined) {
    if (!row) return refuse('intake-unknown');
    const edition = await this.editions.byId(row.editionId);
    const rules = edition?.admission.selection;
    return edition && rules ? { ok: true as const, value: { ...row, edition, rules } } : refuse('selection-not-by-panel');
  }
}
