import { randomInt, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork } from '#platform/database';
import { PublicAddress } from '#platform/http';
import { StatusDecoyRow, StatusListRow } from '../rows';

/** One place in a published list. */
export interface StatusPlace {
  readonly list: string;
  readonly position: number;
}

/** Bits of one list: the least that hides one credential among many (Bitstring Status List 1.0, 16 KB). */
export const LIST_SIZE = 131_072;

/** Beyond this share a free place is slow to hit at random, and a new list is opened. */
const FULLEST = LIST_SIZE / 2;

/** Places set together with one true change, so that those who compare two versions of a list cannot tie bits together. */
const DECOYS = 8;

const free = `select drawn.place as position from unnest($2::int[]) as drawn (place)
  where not exists (select 1 from credential c where c.list = $1 and c.position = drawn.place)
    and not exists (select 1 from status_decoy d where d.list = $1 and d.position = drawn.place)`;

/** Gives credentials their places, at random, in the lists of their organisation. Runs in the caller's transaction. */
@Injectable()
export class StatusLists {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly address: PublicAddress,
  ) {}

  /** Places nobody has yet, each once; should two draw the same one, the second to save is refused and draws again. */
  async draw(organisation: string, count = 1): Promise<readonly StatusPlace[]> {
    const list = (await this.withRoom(organisation)) ?? (await this.open(organisation));
    const places = (await this.freeIn(list, count + DECOYS)).slice(0, count).map((position) => ({ list, position }));
    return places.length === count ? places : [...places, ...(await this.draw(organisation, count - places.length))];
  }

  /** Sets places that belong to nobody, in every list that holds one of these. */
  async addDecoys(organisation: string, lists: readonly string[]): Promise<void> {
    for (const list of new Set(lists)) {
      const rows = (await this.freeIn(list)).map((position) => ({ list, position, organisation }));
      if (rows.length) await this.unitOfWork.manager.createQueryBuilder().insert().into(StatusDecoyRow).values(rows).orIgnore().execute();
    }
  }

  /** Address under which the list is published, for one purpose. */
  addressOf(list: string, purpose: 'revocation' | 'suspension' = 'revocation'): string {
    return `${this.address.origin}/status/${list}/${purpose}`;
  }

  private async withRoom(organisation: string): Promise<string | undefined> {
    const [row] = await this.unitOfWork.manager.query<{ id: string }[]>(
      `select l.id from status_list l where l.organisation = $1 and (select count(*) from credential c where c.list = l.id) < $2 order by l.opened_at desc limit 1`,
      [organisation, FULLEST],
    );
    return row?.id;
  }

  private async open(organisation: string): Promise<string> {
    const id = randomUUID();
    await this.unitOfWork.repository(StatusListRow).insert({ id, organisation, size: LIST_SIZE, openedAt: new Date(this.clock.now()) });
    return id;
  }

  private async freeIn(list: string, count = DECOYS): Promise<number[]> {
    const drawn = [...new Set(Array.from({ length: count }, () => randomInt(LIST_SIZE)))];
    return (await this.unitOfWork.manager.query<{ position: number }[]>(free, [list, drawn])).map(({ position }) => position);
  }
}
