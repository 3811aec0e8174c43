import { Injectable } from '@nestjs/common';
import type { PathwayEdition, PathwayEditionId } from '#curriculum/domain';
import { UnitOfWork } from '#platform/database';
import { PathwayEditionRow } from './pathway-edition.row';

/** An edition with the id of its row: what an intake pins. */
export interface LoadedEdition extends PathwayEdition {
  readonly id: PathwayEditionId;
  readonly revision: number;
}

/** The editions other contexts ask for. Rows never change, so each is read once. */
@Injectable()
export class Editions {
  private readonly known = new Map<string, LoadedEdition>();
  private currentIds: readonly string[] = [];

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Any revision ever loaded; undefined for an id that is none. */
  async byId(id: string): Promise<LoadedEdition | undefined> {
    const known = this.known.get(id);
    if (known) return known;
    const row = await this.unitOfWork.repository(PathwayEditionRow).findOneBy({ id });
    return row ? this.keep(row) : undefined;
  }

  /** What the file of that name says now. */
  async current(slug: string): Promise<LoadedEdition | undefined> {
    return (await this.list()).find((edition) => edition.slug === slug);
  }

  /** What all files say now, in the order of their names. */
  async list(): Promise<readonly LoadedEdition[]> {
    return (await Promise.all(this.currentIds.map((id) => this.byId(id)))).filter((edition) => edition !== undefined);
  }

  /** Tells which rows the files of this start correspond to. */
  setCurrent(rows: readonly PathwayEditionRow[]): void {
    this.currentIds = rows.map((row) => this.keep(row).id);
  }

  private keep({ id, revision, document }: PathwayEditionRow): LoadedEdition {
    const edition: LoadedEdition = { ...document, id: id as PathwayEditionId, revision };
    this.known.set(id, edition);
    return edition;
  }
}
