import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { LayoutSettings } from '#award/domain';
import { type AccountId, type OrganisationId, system } from '#kernel';
import { Clock, UnitOfWork } from '#platform/database';
import { In } from 'typeorm';
import type { DrawnLayout } from '../documents/scene';
import { AwardLayoutRow, LayoutPictureRow } from '../rows';
import type { CleanPicture } from './clean-picture';

const KEPT = 40;

/** The versions of each organisation's layout, and their pictures. Neither ever changes once kept. */
@Injectable()
export class Layouts {
  /** Versions never change, so what was read once is right for ever. */
  private readonly drawnBefore = new Map<string, DrawnLayout>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The one in force now; undefined when nobody has set one. */
  async last(organisation: OrganisationId): Promise<AwardLayoutRow | undefined> {
    const [row] = await this.rows.find({ where: { organisation }, order: { version: 'DESC' }, take: 1 });
    return row;
  }

  async all(organisation: OrganisationId): Promise<readonly AwardLayoutRow[]> {
    return this.rows.find({ where: { organisation }, order: { version: 'DESC' } });
  }

  async version(organisation: OrganisationId, version: number): Promise<LayoutSettings | undefined> {
    return (await this.rows.findOneBy({ organisation, version }))?.settings;
  }

  /** False when somebody else made that version meanwhile. */
  async add(organisation: OrganisationId, version: number, settings: LayoutSettings, madeBy: AccountId): Promise<boolean> {
    const row = { organisation, version, settings, madeBy, madeAt: new Date(this.clock.now()) };
    const done = await this.unitOfWork.manager.createQueryBuilder().insert().into(AwardLayoutRow).values(row).orIgnore().returning('version').execute();
    return (done.raw as unknown[]).length > 0;
  }

  async addPicture(organisation: OrganisationId, { bytes, width, height }: CleanPicture, addedBy: AccountId): Promise<string> {
    const id = randomUUID();
    const row = { id, organisation, bytes: Buffer.from(bytes), width, height, addedBy, addedAt: new Date(this.clock.now()) };
    await this.unitOfWork.repository(LayoutPictureRow).insert(row);
    return id;
  }

  async picture(organisation: OrganisationId, id: string): Promise<Uint8Array | undefined> {
    return (await this.unitOfWork.repository(LayoutPictureRow).findOneBy({ organisation, id }))?.bytes;
  }

  /** The pictures a layout names, undefined when one of them is not the organisation's own. */
  async picturesOf(organisation: OrganisationId, { logo, signatories }: LayoutSettings): Promise<ReadonlyMap<string, Uint8Array> | undefined> {
    const named = [...new Set([logo, ...signatories.map(({ signature }) => signature)].filter((one) => one !== null))];
    if (named.length === 0) return new Map();
    const found = await this.unitOfWork.repository(LayoutPictureRow).findBy({ organisation, id: In(named) });
    return found.length === named.length ? new Map(found.map(({ id, bytes }) => [id, bytes])) : undefined;
  }

  /** A version with its pictures, as papers are drawn with it. Opens its own transaction. */
  async drawn(organisation: OrganisationId, version: number): Promise<DrawnLayout> {
    const key = `${organisation} ${version}`;
    const known = this.drawnBefore.get(key);
    if (known) return known;
    const read = await this.unitOfWork.run(system, async () => {
      const settings = await this.version(organisation, version);
      const pictures = settings && (await this.picturesOf(organisation, settings));
      if (!settings || !pictures) throw new Error(`Version ${version} of the layout of ${organisation} is not there.`);
      return { version, settings, pictures };
    });
    const [oldest] = this.drawnBefore.keys();
    if (this.drawnBefore.size >= KEPT && oldest) this.drawnBefore.delete(oldest);
    this.drawnBefore.set(key, read);
    return read;
  }

  private get rows() {
    return this.unitOfWork.repository(AwardLayoutRow);
  }
}
