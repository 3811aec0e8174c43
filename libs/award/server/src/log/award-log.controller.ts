import { Controller, Header, Headers, Res } from '@nestjs/common';
import { awardLogRoutes } from '#award/domain/contract';
import type { InputOf } from '#kernel/contract';
import { UnitOfWork } from '#platform/database';
import { Serve } from '#platform/http';
import type { FastifyReply } from 'fastify';
import { LogProofs } from './log-proofs';

const { head, heads, inclusion, consistency } = awardLogRoutes;

/** Asked for again each time, and answered in a word when nothing has come since. */
const Fresh = () => Header('cache-control', 'no-cache');

@Controller()
export class AwardLogController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly proofs: LogProofs,
  ) {}

  @Fresh()
  @Serve(head)
  async head(_: InputOf<typeof head>, @Headers('if-none-match') known: string | undefined, @Res({ passthrough: true }) reply: FastifyReply) {
    const newest = await this.asVisitor(() => this.proofs.head());
    const tag = newest.ok ? `"${newest.value.size}-${newest.value.root.slice(0, 16)}"` : undefined;
    if (tag) void reply.header('etag', tag);
    if (tag && known?.includes(tag)) void reply.status(304);
    return newest;
  }

  @Fresh()
  @Serve(heads)
  heads({ query }: InputOf<typeof heads>) {
    return this.asVisitor(() => this.proofs.heads(query.since ?? -1));
  }

  @Fresh()
  @Serve(inclusion)
  inclusion({ query }: InputOf<typeof inclusion>) {
    return this.asVisitor(() => this.proofs.inclusion(query.leaf));
  }

  @Fresh()
  @Serve(consistency)
  consistency({ query }: InputOf<typeof consistency>) {
    return this.asVisitor(() => this.proofs.consistency(query.from, query.to));
  }

  /** Whoever asks, everybody reads the same. */
  private asVisitor<T>(work: () => Promise<T>): Promise<T> {
    return this.unitOfWork.run(undefined, work);
  }
}
