import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/database';
import { networkOf, RateLimits, Refused } from '#platform/http';
import { judgeInRounds, ownList, type Round, stopped } from '#platform/judgement-page';
import { PublishedLists } from '../../credentials';
import { VerificationSettings } from '../verification-settings';
import { ForeignDocuments } from './foreign-documents';
import { JudgeThread } from './judge-thread';
import { PublishedRegister } from './published-register';

export interface GivenFile {
  readonly bytes: Uint8Array;
  /** Whether the issuer's own site may be asked, if the house allows it at all. */
  readonly foreign: boolean;
  readonly ip: string;
}

const AT_ONCE = 2;
const MOST_WAITING = 20;

/** Judges a file for a browser that cannot do it itself. The bytes are in memory only, and gone with the answer. */
@Injectable()
export class JudgeFile {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly settings: VerificationSettings,
    private readonly register: PublishedRegister,
    private readonly lists: PublishedLists,
    private readonly foreign: ForeignDocuments,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /** Throws 429 when a network sends too many, 503 when too many wait. */
  async run({ bytes, foreign, ip }: GivenFile): Promise<Round> {
    await this.limits.consume('verify-file', networkOf(ip));
    if (bytes.length === 0) return { judgement: stopped('empty'), wanted: [] };
    await this.turn();
    try {
      return await this.judge(bytes, foreign);
    } finally {
      this.running--;
      this.waiting.shift()?.();
    }
  }

  private async judge(bytes: Uint8Array, foreign: boolean): Promise<Round> {
    const world = await this.register.world();
    const thread = new JudgeThread(await this.settings.judgeWorker(), { bytes, world, now: this.clock.now() });
    try {
      return await judgeInRounds(
        (documents) => thread.judge(documents),
        (address) => this.fetched(address, world.origin, foreign),
      );
    } finally {
      await thread.stop();
    }
  }

  private async fetched(address: string, origin: string, foreign: boolean): Promise<unknown> {
    const [, , list, purpose] = ownList(address, origin)?.split('/') ?? [];
    if (list && (purpose === 'revocation' || purpose === 'suspension')) {
      const content = await this.lists.of(list, purpose);
      return content === undefined ? undefined : JSON.parse(content);
    }
    return foreign && this.settings.askIssuers ? this.foreign.find(address) : undefined;
  }

  private async turn(): Promise<void> {
    if (this.waiting.length >= MOST_WAITING) throw new Refused(503, 'unavailable');
    if (this.running >= AT_ONCE) await new Promise<void>((go) => this.waiting.push(go));
    this.running++;
  }
}
