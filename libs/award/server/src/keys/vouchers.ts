import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { VaultSettings } from '#platform/vault';
import type { IssuingKeyRow } from './issuing-key.row';

export type Vouched = Omit<IssuingKeyRow, 'voucher'>;

/** Tells the rows that the house wrote from those that came into the database another way: only the house has the master key. */
@Injectable()
export class Vouchers {
  private readonly secret: Buffer;

  constructor({ masterKey }: VaultSettings) {
    this.secret = Buffer.from(hkdfSync('sha256', masterKey, '', 'register of issuing keys', 32));
  }

  for({ id, organisation, purpose, backend, reference, publicKey, chain, imported, madeAt, retiredAt, compromisedSince }: Vouched): Buffer {
    const facts = [id, organisation, purpose, backend, reference, publicKey.toString('base64'), chain, imported, madeAt, retiredAt, compromisedSince];
    return createHmac('sha256', this.secret).update(JSON.stringify(facts)).digest();
  }

  holds(row: IssuingKeyRow): boolean {
    const wanted = this.for(row);
    return row.voucher.length === wanted.length && timingSafeEqual(row.voucher, wanted);
  }
}
