import { sameBytes } from '#award/domain';
import type { AwardLogHead } from '#award/domain/contract';
import { bytesOf } from '../digests';
import type { SignedHead } from '../heads';
import { isSigned, type LogKeys } from '../log-keys';
import type { Report } from './differences';

/** Heads that still wait for the log to be as long as they say, shortest first. */
export class AwaitedHeads {
  private readonly waiting: SignedHead[];
  private next = 0;

  /** `saved`: one that was kept elsewhere, which no one who changed the database could reach. */
  constructor(
    heads: readonly SignedHead[],
    private readonly saved: AwardLogHead | undefined,
    private readonly keys: LogKeys,
    private readonly report: Report,
  ) {
    this.waiting = heads.filter((head) => this.genuine(head)).sort((a, b) => a.size - b.size);
    if (saved) this.checkSaved(saved);
  }

  /** The log as recomputed has this root at this size. */
  readonly atSize = (size: number, root: () => Uint8Array): void => {
    for (let head = this.waiting[this.next]; head?.size === size; head = this.waiting[++this.next])
      if (!sameBytes(head.root, root())) this.report({ found: 'head-differs', size });
    if (this.saved?.size === size && !sameBytes(bytesOf(this.saved.root), root())) this.report({ found: 'saved-head-differs', size });
  };

  /** The log ends here; what still waits was signed over entries that are gone. `reached`: up to where the tree could be grown again. */
  end(size: number, reached: number): void {
    const last = this.waiting.at(-1);
    if (last && last.size > size) this.report({ found: 'log-cut', size: last.size, left: size });
    const unreached = this.waiting.slice(this.next).find((head) => head.size <= size && head.size > reached);
    if (unreached) this.report({ found: 'head-differs', size: unreached.size });
    if (!this.saved) return;
    if (this.saved.size > size) this.report({ found: 'saved-head-cut', size: this.saved.size, left: size });
    else if (this.saved.size > reached) this.report({ found: 'saved-head-differs', size: this.saved.size });
  }

  private genuine(head: SignedHead): boolean {
    const good = head.origin === this.keys.origin && isSigned(head, head.signature, this.keys.publicKey);
    if (!good) this.report({ found: 'head-forged', size: head.size });
    return good;
  }

  private checkSaved(saved: AwardLogHead): void {
    const { origin, size, signedAt } = saved;
    const head = { origin, size, signedAt, root: bytesOf(saved.root) };
    if (origin !== this.keys.origin) this.report({ found: 'saved-head-foreign', size });
    else if (!isSigned(head, Buffer.from(saved.signature, 'base64'), this.keys.publicKey)) this.report({ found: 'saved-head-forged', size });
  }
}
