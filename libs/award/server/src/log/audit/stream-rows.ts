import type { Query } from '../query';

const AT_ONCE = 1000;

/** Rows of a long answer, a thousand at a time: memory stays small however many there are. One at a time in a transaction. */
export async function* streamRows<Row>(query: Query, text: string): AsyncGenerator<Row> {
  await query(`declare audited no scroll cursor for ${text}`);
  try {
    for (;;) {
      const rows = await query<Row>(`fetch ${AT_ONCE} from audited`);
      yield* rows;
      if (rows.length < AT_ONCE) return;
    }
  } finally {
    await query('close audited');
  }
}
