import { computed, inject, Service } from '@angular/core';
import type { AnswerOf } from '#kernel/contract';
import { Commands, read } from '#platform/web-client';
import { myTrainingRoutes, signingRoutes } from '#training/domain/contract';

export type Training = AnswerOf<typeof myTrainingRoutes.show>['items'][number];
export type MyHalfDay = Training['sessions'][number];

/** What somebody follows. */
@Service()
export class MyTrainingStore {
  private readonly commands = inject(Commands);
  readonly resource = read(myTrainingRoutes.show, () => ({}));
  readonly trainings = computed(() => (this.resource.hasValue() ? this.resource.value().items : []));

  async sign(session: string, code: string) {
    const answer = await this.commands.send(signingRoutes.sign, { params: { session }, body: { code } });
    if (answer.ok) this.resource.reload();
    return answer;
  }
}
