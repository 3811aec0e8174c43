import type { Wanted } from './request';

const signature = ({ method, url, params, body }: Wanted): string => JSON.stringify([method, url, params, body instanceof Blob ? body.size : body]);

/** One `Idempotency-Key` per action of a person; the same one again while its answer has not come. */
export class ActionKeys {
  private readonly pending = new Map<string, string>();

  of(wanted: Wanted): string {
    const action = signature(wanted);
    const key = this.pending.get(action) ?? crypto.randomUUID();
    this.pending.set(action, key);
    return key;
  }

  settled(wanted: Wanted): void {
    this.pending.delete(signature(wanted));
  }
}
