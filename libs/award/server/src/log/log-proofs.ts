import { Injectable } from '@nestjs/common';
import { consistencyRanges, inclusionRanges } from '#award/domain';
import type { AwardLogHead } from '#award/domain/contract';
import { accept, refuse } from '#kernel';
import { UnitOfWork } from '#platform/database';
import { AwardLog } from './award-log';
import { bytesOf, hex } from './digests';
import { headsSince, newestHead } from './heads';
import { queryOf } from './query';
import { readProof, readRoot } from './read-nodes';
import { shownHead } from './shown-head';

const PAGE = 100;

/** What the log shows to anybody who asks: hashes, and who signed them. */
@Injectable()
export class LogProofs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly log: AwardLog,
  ) {}

  async head() {
    const newest = await newestHead(this.query);
    return newest ? accept(this.shown(newest)) : refuse('head-unknown');
  }

  async heads(since: number) {
    const found = await headsSince(this.query, since, PAGE + 1);
    const items = found.slice(0, PAGE).map(this.shown);
    return { items, next: found.length > PAGE ? (items.at(-1)?.size ?? null) : null };
  }

  /** Against the newest signed head. */
  async inclusion(leaf: string) {
    const [row] = await this.query<{ position: string }>('select position from award_log where leaf_hash = $1', [bytesOf(leaf)]);
    if (!row) return refuse('leaf-unknown');
    const head = await newestHead(this.query);
    const index = Number(row.position);
    if (!head || index >= head.size) return refuse('leaf-not-signed-yet');
    const proof = await readProof(this.query, inclusionRanges(index, head.size));
    return accept({ leaf, index, proof: proof.map(hex), head: this.shown(head) });
  }

  async consistency(from: number, to: number) {
    const [last] = await this.query<{ position: string }>('select position from award_log order by position desc limit 1');
    if (from > to || to > Number(last?.position ?? -1) + 1) return refuse('size-unknown');
    const [fromRoot, toRoot] = [await readRoot(this.query, from), await readRoot(this.query, to)];
    const proof = await readProof(this.query, consistencyRanges(from, to));
    return accept({ from, to, fromRoot: hex(fromRoot), toRoot: hex(toRoot), proof: proof.map(hex) });
  }

  private readonly shown = (head: Parameters<typeof shownHead>[0]): AwardLogHead => shownHead(head, this.log.keys.publicKey);

  private get query() {
    return queryOf(this.unitOfWork);
  }
}
