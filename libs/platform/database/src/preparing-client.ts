import { hash } from 'node:crypto';
import pg from 'pg';

/** A statement is kept by the server once a connection has asked it so often. */
const OFTEN = 3;
/** Statements kept for a connection; each takes some memory of its server. */
const MOST = 300;

type Rest = readonly unknown[];

/**
 * A connection whose statements the server keeps once they come again: parsing and planning under row-level security takes longer than most of
 * the answers. Only statements with values, which the house writes itself; those of a transaction's begin and end are nothing to plan.
 */
export class PreparingClient extends pg.Client {
  constructor(settings?: string | pg.ClientConfig) {
    super(settings);
    const asked = new Map<string, number>();
    const ask = this.query.bind(this) as (...statement: Rest) => unknown;
    const prepared = (text: string): boolean => {
      const times = (asked.get(text) ?? 0) + 1;
      if (times <= OFTEN && (asked.has(text) || asked.size < MOST)) asked.set(text, times);
      return times > OFTEN;
    };
    this.query = ((text: unknown, values: unknown, ...rest: Rest) => {
      const named = typeof text === 'string' && Array.isArray(values) && values.length > 0 && prepared(text);
      return named ? ask({ name: hash('sha256', text, 'base64url').slice(0, 22), text, values }, ...rest) : ask(text, values, ...rest);
    }) as pg.Client['query'];
  }
}
