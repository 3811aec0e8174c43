import { computed, inject, Service } from '@angular/core';
import { deliberationRoutes } from '#award/domain/contract';
import { Commands, CurrentSession, read } from '#platform/web-client';

const { list, options, convene } = deliberationRoutes;

export interface Convening {
  readonly cohort: string;
  readonly sitsOn: string;
  readonly members: readonly string[];
  readonly chair: string;
}

/** The juries the reader leads or sits on, and what is needed to call one. */
@Service()
export class DeliberationsStore {
  private readonly commands = inject(Commands);
  private readonly session = inject(CurrentSession);
  readonly leads = computed(() => this.session.holds('programme-lead'));
  readonly reading = read(list, () => ({}));
  readonly items = computed(() => (this.reading.hasValue() ? this.reading.value().items : []));
  private readonly choices = read(options, () => (this.leads() ? {} : undefined));
  readonly cohorts = computed(() => (this.choices.hasValue() ? this.choices.value().cohorts : []));
  readonly jury = computed(() => (this.choices.hasValue() ? this.choices.value().jury : []));

  async convene({ members, ...wanted }: Convening) {
    const answer = await this.commands.send(convene, { body: { ...wanted, members: [...members] } });
    if (answer.ok) this.reading.reload();
    return answer;
  }
}
