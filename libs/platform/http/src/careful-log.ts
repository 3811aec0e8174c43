import type { LoggerService } from '@nestjs/common';
import type { Logger as Pino } from 'pino';

const frames = (stack: string | undefined): string[] =>
  (stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim());

/** What of an error may be kept: a database error's message quotes values, so its code and constraint speak for it. */
export const loggable = (error: Error): Record<string, unknown> => {
  const { code, constraint, table } = error as Error & Record<'code' | 'constraint' | 'table', unknown>;
  const fromDatabase = typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code);
  return { error: error.name, code, constraint, table, ...(!fromDatabase && { says: error.message }), at: frames(error.stack) };
};

/** Nest's own log lines as JSON, of listed fields only; what it tells of its start is detail. */
export class CarefulLog implements LoggerService {
  constructor(private readonly pino: Pino) {}

  log = (message: unknown, ...rest: unknown[]) => this.write('debug', message, rest);
  error = (message: unknown, ...rest: unknown[]) => this.write('error', message, rest);
  warn = (message: unknown, ...rest: unknown[]) => this.write('warn', message, rest);
  debug = (message: unknown, ...rest: unknown[]) => this.write('debug', message, rest);

  private write(level: 'error' | 'warn' | 'debug', message: unknown, rest: readonly unknown[]): void {
    const from = rest.at(-1);
    this.pino[level]({ from, ...(message instanceof Error ? loggable(message) : {}) }, message instanceof Error ? 'error' : String(message));
  }
}
