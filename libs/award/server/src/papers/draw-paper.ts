import { X509Certificate } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { firstLayout, lackingFor, papersThinkable, printedCode } from '#award/domain';
import { type Instant, instant } from '#kernel';
import { Clock } from '#platform/database';
import { roomFor, sealPdf, type SealSigner } from '#platform/documents';
import { PublicAddress } from '#platform/http';
import { DrawingPool } from '../documents/drawing-pool';
import type { CheckPoint, DrawnLayout } from '../documents/scene';
import { IssuingKeys } from '../keys';
import { Layouts } from '../layouts';
import type { PaperFacts, PaperWanted } from './papers';

/** Draws one paper, attaches its credential and seals it with the organisation's key. */
@Injectable()
export class DrawPaper {
  constructor(
    private readonly keys: IssuingKeys,
    private readonly address: PublicAddress,
    private readonly layouts: Layouts,
    private readonly drawing: DrawingPool,
    private readonly clock: Clock,
  ) {}

  /** With the key that sealed it. Undefined: nothing of this kind can be drawn. */
  async run(wanted: PaperWanted, facts: PaperFacts, credential: string): Promise<{ bytes: Uint8Array; key: string } | undefined> {
    if (!drawable(wanted, facts)) return undefined;
    const seal = await this.keys.sealSigner(facts.organisation);
    return { bytes: await this.sealed(seal, wanted, facts, credential), key: seal.key };
  }

  /**
   * The same with a signer that the caller has at hand, and confirms. `secret`: known only on the day of issue; a paper drawn later has a square
   * that leads to the page where the name is asked.
   */
  async sealed(signer: SealSigner, wanted: PaperWanted, facts: PaperFacts, credential: string, secret?: string): Promise<Uint8Array> {
    const { kind, level, language, unit } = wanted;
    const printed = { ...facts.printed, language };
    const { detail, provisional, validUntil } = facts;
    const layout = await this.layoutOf(facts);
    const point = this.checkPoint(wanted, facts, dated(this.clock.now(), signer), secret);
    // A service's time is exact to the second: at level 0 it would tie this paper to its sisters.
    const timestamp = level === 0 ? undefined : this.keys.timestamp();
    const sealRoom = roomFor(signer, timestamp);
    const scene = { kind, level, unit, printed, detail, provisional, validUntil, point, credential, layout, sealRoom };
    return sealPdf(await this.drawing.draw(scene), signer, timestamp);
  }

  /** The one in force on the day of issue, whenever the paper is drawn. */
  private async layoutOf({ organisation, printed }: PaperFacts): Promise<DrawnLayout> {
    if (printed.layout) return this.layouts.drawn(organisation, printed.layout);
    return { version: 0, settings: firstLayout(printed.issuer.name, printed.issuer.place), pictures: new Map() };
  }

  /**
   * Every paper is dated by the day of its drawing: a seal from before its key’s certificate would not hold, and a key may be younger than the
   * certificate. No finer than the day: papers of several levels taken one after the other would be told to be one person’s by their seconds.
   * Level 0 leads to the page alone: the code would tie it to the other levels.
   */
  private checkPoint({ level }: PaperWanted, { code }: PaperFacts, createdAt: Instant, secret: string | undefined): CheckPoint {
    const verifyAt = `${this.address.origin}/verify`;
    if (level === 0) return { code, verifyAt, scanTo: verifyAt, createdAt };
    const scanTo = secret ? `${verifyAt}/${printedCode(code)}?k=${secret}` : `${verifyAt}?code=${printedCode(code)}`;
    return { code, verifyAt, scanTo, createdAt };
  }
}

/** The day; the very moment on the first day of a seal from elsewhere, which may not sign before its certificate begins. */
const dated = (now: Instant, { chain: [leaf] }: SealSigner): Instant => {
  const day = instant(`${now.slice(0, 10)}T00:00:00Z`);
  return leaf && beginOf(leaf) > Date.parse(day) ? now : day;
};

/** One certificate seals whole cohorts: it is read once. */
const begins = new WeakMap<Uint8Array, number>();

const beginOf = (leaf: Uint8Array): number => {
  const begin = begins.get(leaf) ?? Date.parse(new X509Certificate(leaf).validFrom);
  begins.set(leaf, begin);
  return begin;
};

const drawable = ({ kind, level, unit }: PaperWanted, { printed, detail }: PaperFacts): boolean => {
  const facts = { jurisdiction: printed.jurisdiction ?? 'FR', detail, printed };
  return papersThinkable(facts).some((one) => one.kind === kind && one.level === level && one.unit === unit) && lackingFor(kind, facts).length === 0;
};
