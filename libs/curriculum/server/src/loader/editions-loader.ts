import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { system } from '#kernel';
import { Clock, UnitOfWork } from '#platform/database';
import { Editions } from '../editions';
import { PathwayEditionRow } from '../pathway-edition.row';
import { PathwaysFolder } from '../pathways-folder';
import { type EditionFile, readFolder } from './read-folder';

/** Brings the files of the folder into the database at start: text not seen before becomes a new row, the others stay as they are. */
@Injectable()
export class EditionsLoader implements OnModuleInit {
  constructor(
    private readonly folder: PathwaysFolder,
    private readonly editions: Editions,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Rejects with WrongEditions, and so keeps the house closed, when a file cannot be read. */
  async onModuleInit(): Promise<void> {
    const files = await readFolder(this.folder.path);
    this.editions.setCurrent(await this.unitOfWork.run(system, () => this.load(files)));
  }

  private async load(files: readonly EditionFile[]): Promise<readonly PathwayEditionRow[]> {
    // Two houses that open on one database at once must not both number a revision.
    await this.unitOfWork.manager.query(`select pg_advisory_xact_lock(hashtext('pathway_edition'))`);
    const rows: PathwayEditionRow[] = [];
    for (const file of files) rows.push((await this.rows.findOneBy({ slug: file.edition.slug, hash: file.hash })) ?? (await this.add(file)));
    return rows;
  }

  private async add({ edition, hash }: EditionFile): Promise<PathwayEditionRow> {
    const { slug } = edition;
    const latest = await this.rows.findOne({ where: { slug }, order: { revision: 'desc' } });
    const row = this.rows.create({
      id: randomUUID(),
      slug,
      revision: (latest?.revision ?? 0) + 1,
      hash,
      document: edition,
      loadedAt: new Date(this.clock.now()),
    });
    await this.rows.insert(row);
    return row;
  }

  private get rows() {
    return this.unitOfWork.repository(PathwayEditionRow);
  }
}
