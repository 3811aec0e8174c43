import { inclusionRanges, leafTextOf } from '#award/domain';
import { hex, leafHashOf } from '../digests';
import { signHead } from '../heads';
import type { LogKeys } from '../log-keys';
import { entryOf, type Logged } from '../logged';
import type { Query } from '../query';
import { readProof } from '../read-nodes';
import { shownHead } from '../shown-head';

const entries = `select l.position, l.kind, l.id, l.award, l.organisation, l.content, l.mac from award a join award_log l on l.award = a.id
  where a.year || '-' || lpad(a.rank::text, 4, '0') = $1 order by l.position`;

/** Everything the log says of the awards with that number, with the proof that it is in there; several organisations may have given the same number. */
export const proveAward = async (query: Query, keys: LogKeys, number: string, now: string) => {
  const head = await signHead(query, keys, now);
  const proven = [];
  for (const row of await query<Omit<Logged, 'position'> & { readonly position: string }>(entries, [number])) {
    const entry = entryOf(row);
    if (!entry) continue;
    const index = Number(row.position);
    const proof = await readProof(query, inclusionRanges(index, head.size));
    proven.push({ index, text: leafTextOf(entry), leaf: hex(leafHashOf(entry)), proof: proof.map(hex) });
  }
  return { number, entries: proven, head: shownHead(head, keys.publicKey) };
};
