import { computed, inject, Service, signal } from '@angular/core';
import type { Outcome, Tie } from '#award/domain';
import { deliberationRoutes } from '#award/domain/contract';
import { Commands, read } from '#platform/web-client';

const { one, attend, open, cancel, recuse, decide, seal } = deliberationRoutes;

/** One sitting, as the reader may see it, and what they may do there. */
@Service()
export class DeliberationStore {
  private readonly commands = inject(Commands);
  readonly id = signal<string | undefined>(undefined);
  readonly reading = read(one, () => this.wanted());
  readonly sitting = computed(() => (this.reading.hasValue() ? this.reading.value() : undefined));
  readonly self = computed(() => this.sitting()?.members.find(({ self }) => self));
  readonly present = computed(() => this.sitting()?.members.filter(({ present }) => present).length ?? 0);
  readonly quorate = computed(() => this.present() >= (this.sitting()?.quorum ?? Infinity));
  readonly undecided = computed(() => this.sitting()?.files.filter(({ decision, aside }) => !decision && !aside).length ?? 0);
  readonly lackingJudges = computed(() => this.sitting()?.files.filter(({ judges }) => judges < (this.sitting()?.quorum ?? 0)).length ?? 0);

  attend = () => this.then(this.commands.send(attend, this.here()));
  open = () => this.then(this.commands.send(open, this.here()));
  cancel = () => this.then(this.commands.send(cancel, this.here()));
  seal = () => this.then(this.commands.send(seal, { ...this.here(), version: this.sitting()?.version ?? 0 }));
  recuse = (enrolment: string, tie: Tie) => this.then(this.commands.send(recuse, { params: { ...this.here().params, enrolment }, body: { tie } }));
  decide = (enrolment: string, version: number, body: { outcome: Outcome; reason: string }) =>
    this.then(this.commands.send(decide, { params: { ...this.here().params, enrolment }, body, version }));

  private wanted() {
    const deliberation = this.id();
    return deliberation ? { params: { deliberation } } : undefined;
  }

  private here() {
    return { params: { deliberation: this.id() ?? '' } };
  }

  /** Whatever the answer, the page then shows how things stand: somebody else may have been quicker. */
  private async then<T extends { readonly ok: boolean }>(sent: Promise<T>): Promise<T> {
    const answer = await sent;
    this.reading.reload();
    return answer;
  }
}
