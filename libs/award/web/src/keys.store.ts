import { inject, Service } from '@angular/core';
import { issuingKeyRoutes } from '#award/domain/contract';
import { Commands, read } from '#platform/web-client';

const { ours, rotate, retire, compromise } = issuingKeyRoutes;

/** The keys of the organisations that the reader leads. */
@Service()
export class KeysStore {
  private readonly commands = inject(Commands);
  readonly reading = read(ours, () => ({}));

  rotate = (key: string) => this.then(this.commands.send(rotate, { params: { key } }));
  retire = (key: string) => this.then(this.commands.send(retire, { params: { key } }));
  compromise = (key: string, since: string) => this.then(this.commands.send(compromise, { params: { key }, body: { since } }));

  private async then<T extends { readonly ok: boolean }>(sent: Promise<T>): Promise<T> {
    const answer = await sent;
    if (answer.ok) this.reading.reload();
    return answer;
  }
}
