import { Injectable } from '@nestjs/common';
import { type Instant, instant, type OrganisationId, system } from '#kernel';
import { encodeStatusList, signCredential } from '#platform/credential-format';
import { Clock, UnitOfWork } from '#platform/database';
import { IssuingKeys } from '../keys';
import { StatusLists } from './status-lists';

export type StatusPurpose = 'revocation' | 'suspension';

interface Position {
  readonly pos: number;
  readonly suspended: boolean;
}

interface Published {
  readonly bits: string;
  readonly issuer: string;
  readonly day: string;
  readonly content: string;
}

/** The signed lists as they are published; signed anew only when a bit, the key or the day changed. */
@Injectable()
export class PublishedLists {
  private readonly published = new Map<string, Published>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: IssuingKeys,
    private readonly lists: StatusLists,
    private readonly clock: Clock,
  ) {}

  /** The list credential as JSON; undefined for an unknown list. What it says is read from the register each time. */
  async of(list: string, purpose: StatusPurpose): Promise<string | undefined> {
    const found = await this.unitOfWork.run(system, () => this.read(list));
    if (!found) return undefined;
    const signer = await this.keys.credentialSigner(found.organisation);
    const set = found.positions.filter(({ suspended }) => purpose === 'revocation' || suspended).map(({ pos }) => pos);
    const key = `${list}/${purpose}`;
    const bits = set.sort((a, b) => a - b).join();
    const day = this.clock.now().slice(0, 10);
    const known = this.published.get(key);
    if (known && known.bits === bits && known.issuer === signer.verificationMethod && known.day === day) return known.content;
    const since = instant(`${day}T00:00:00Z`);
    const encodedList = await encodeStatusList(bitString(found.size, set));
    const content = JSON.stringify(
      await signCredential(listCredential(this.lists.addressOf(list, purpose), purpose, encodedList, signer.issuer, since), signer, since),
    );
    this.published.set(key, { bits, issuer: signer.verificationMethod, day, content });
    return content;
  }

  private async read(list: string) {
    const { manager } = this.unitOfWork;
    const [row] = await manager.query<{ organisation: OrganisationId; size: number }[]>('select organisation, size from status_list where id = $1', [list]);
    return row && { ...row, positions: await manager.query<Position[]>('select pos, suspended from status_positions($1)', [list]) };
  }
}

/** Bit 0 is the leftmost of the first byte (Bitstring Status List 1.0). */
const bitString = (size: number, set: readonly number[]): Uint8Array => {
  const bytes = new Uint8Array(size / 8);
  for (const position of set) bytes[position >> 3] = (bytes[position >> 3] ?? 0) | (0x80 >> (position & 7));
  return bytes;
};

const listCredential = (address: string, statusPurpose: StatusPurpose, encodedList: string, issuer: string, validFrom: Instant) => ({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  id: address,
  type: ['VerifiableCredential', 'BitstringStatusListCredential'],
  issuer,
  validFrom,
  credentialSubject: { id: `${address}#list`, type: 'BitstringStatusList', statusPurpose, encodedList },
});
