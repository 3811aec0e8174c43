import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Instant, LinkPurpose, OrganisationId } from '#kernel';
import { Clock, UnitOfWork } from '#platform/database';
import { PublicAddress } from '#platform/http';
import { IsNull } from 'typeorm';
import { LinkRow } from './link.row';
import { hashOf, newToken } from '../token';

export interface NewLink {
  readonly purpose: LinkPurpose;
  /** Id of the one record its holder may touch. */
  readonly scope: string;
  readonly organisation: OrganisationId;
  /** Who holds it, as shown to staff and written beside what the holder signs. */
  readonly label: string;
  readonly email: string;
  readonly expiresAt: Instant;
}

export interface IssuedLink {
  readonly id: string;
  readonly token: string;
  /** Full address to mail; the token stands after `#`, which browsers never send or log. */
  readonly url: string;
}

export interface LinkOverview extends NewLink {
  readonly id: string;
  readonly createdAt: Instant;
  readonly withdrawnAt: Instant | null;
}

/** Links that let somebody without an account work on one record. Call inside a unit of work of staff or of the house. */
@Injectable()
export class Links {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly address: PublicAddress,
  ) {}

  /** The token is told once, here; the database keeps its hash. Earlier links of the same record stay good until withdrawn. */
  async create(link: NewLink): Promise<IssuedLink> {
    const [id, token] = [randomUUID(), newToken()];
    await this.rows.insert({ ...link, id, tokenHash: hashOf(token), createdAt: this.clock.now(), withdrawnAt: null });
    return { id, token, url: `${this.address.origin}/link#${token}` };
  }

  /** Ends the links of a record, of one purpose or of all: gone at their holder's next request. Returns how many were open. */
  async withdraw(scope: string, purpose?: LinkPurpose): Promise<number> {
    const { affected } = await this.rows.update({ scope, withdrawnAt: IsNull(), ...(purpose && { purpose }) }, { withdrawnAt: this.clock.now() });
    return affected ?? 0;
  }

  /** Every link ever made for a record, newest first, without tokens. */
  async list(scope: string): Promise<LinkOverview[]> {
    const rows = await this.rows.find({ where: { scope }, order: { createdAt: 'desc' } });
    return rows.map(({ tokenHash: _, ...link }) => link);
  }

  private get rows() {
    return this.unitOfWork.repository(LinkRow);
  }
}
