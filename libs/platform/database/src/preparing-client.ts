import { hash } from 'node:crypto';
import pg from 'pg';

/** A statement is kept by the server once a connection has asked it so often. */
const OFTEN = 3;
/** Statements kept for a connection; each takes some memory of its server. */
const MOST = 300;

type Rest = readonly unknown[];

/** The server refuses a plan it has kept once a migration has changed what the statement answers. */
const outlived = (error: unknown): boolean => error instanceof pg.DatabaseError && error.code === '0A000' && error.message.startsWith('cached plan');

/**
 * A connection whose statements the server keeps once they come again: parsing and planning under row-level security takes longer than most of
 * the answers. Only statements with values, which the house writes itself; those of a transaction's begin and end are nothing to plan.
 * A statement whose kept plan was refused is never asked by that plan again, nor kept anew.
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
    const askKept = (text: string, values: readonly unknown[], [told, ...rest]: Rest): unknown => {
      // Counted down for good: what changes while the house is open is rare, and the next connection keeps it again.
      const heed = (error: unknown) => void (outlived(error) && asked.set(text, -Infinity));
      const listening = (error: unknown, ...answer: Rest) => {
        heed(error);
        if (typeof told === 'function') told(error, ...answer);
      };
      const answer = ask({ name: hash('sha256', text, 'base64url').slice(0, 22), text, values }, typeof told === 'function' ? listening : told, ...rest);
      if (answer instanceof Promise) answer.catch(heed);
      return answer;
    };
    this.query = ((text: unknown, values: unknown, ...rest: Rest) => {
      const named = typeof text === 'string' && Array.isArray(values) && values.length > 0 && prepared(text);
      return named ? askKept(text, values, rest) : ask(text, values, ...rest);
    }) as pg.Client['query'];
  }
}
