import { Injectable } from '@nestjs/common';
import type { KeyPrincipal } from '#kernel';
import type { FastifyRequest } from 'fastify';

/** Says for whom a key stands; undefined for one that is unknown, over or withdrawn. */
export type KeyReader = (key: string) => Promise<KeyPrincipal | undefined>;

/** Programs that call with `Authorization: Bearer …`. A context that gives keys says how its own begin, and reads them. */
@Injectable()
export class BearerKeys {
  private readonly readers = new Map<string, KeyReader>();

  /** Call from `onModuleInit`. */
  on(mark: string, reader: KeyReader): void {
    this.readers.set(mark, reader);
  }

  async authenticate({ headers }: Pick<FastifyRequest, 'headers'>): Promise<KeyPrincipal | undefined> {
    const key = /^Bearer ([\w-]{20,100})$/i.exec(headers.authorization ?? '')?.[1];
    const reader = key && [...this.readers].find(([mark]) => key.startsWith(mark))?.[1];
    return reader ? reader(key) : undefined;
  }
}
