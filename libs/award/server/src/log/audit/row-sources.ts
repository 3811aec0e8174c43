import { awardEntry, certificateEntry, credentialEntry, detailEntry, documentEntry, type EntryKind, type LogEntry, standingEntry } from '#award/domain';
import { digest } from '../digests';
import {
  awardFacts,
  certificateFacts,
  credentialFacts,
  detailFacts,
  documentFacts,
  type RawAward,
  type RawCertificate,
  type RawCredential,
  type RawDetail,
  type RawDocument,
  type RawStanding,
  standingFacts,
} from '../row-facts';

/** Where the rows of one kind are, and what each of them says today. */
export interface RowSource {
  readonly kind: Exclude<EntryKind, 'erasure'>;
  /** SQL: the rows with `id` as the log names them, the `certificate` they belong to, and `said` for `entry`. */
  readonly rows: string;
  readonly entry: (said: never) => LogEntry;
}

/** Rows of a certificate take the award and the salt from it. */
const ofCertificates = (table: string, id: string, own: string): string =>
  `select ${id} as id, t.certificate, jsonb_build_object('certificate', t.certificate, 'organisation', t.organisation, 'award', c.award, 'salt', c.salt, ${own}) as said
   from ${table} t left join certificate c on c.id = t.certificate`;

const named = (...columns: readonly string[]): string => columns.map((column) => `'${column}', t.${column}`).join(', ');

export const rowSources: readonly RowSource[] = [
  {
    kind: 'award',
    rows: 'select t.id::text as id, null::uuid as certificate, to_jsonb(t) as said from award t',
    entry: (said: RawAward) => awardEntry(awardFacts(said), digest),
  },
  {
    kind: 'certificate',
    rows: 'select t.id::text as id, t.id as certificate, to_jsonb(t) as said from certificate t',
    entry: (said: RawCertificate) => certificateEntry(certificateFacts(said), digest),
  },
  {
    kind: 'detail',
    rows: ofCertificates('certificate_detail', 't.certificate::text', named('detail')),
    entry: (said: RawDetail) => detailEntry(detailFacts(said), digest),
  },
  {
    kind: 'standing',
    rows: ofCertificates('certificate_standing', `t.certificate || '/' || t.sequence`, named('sequence', 'step', 'reason', 'taken_by', 'taken_at')),
    entry: (said: RawStanding) => standingEntry(standingFacts(said), digest),
  },
  {
    kind: 'document',
    // Of the bytes as they are, whatever the row says of them.
    rows: ofCertificates('issued_document', 't.id::text', `${named('id', 'kind', 'level', 'language', 'unit', 'drawn_at')}, 'sha256', sha256(t.bytes)`),
    entry: (said: RawDocument) => documentEntry(documentFacts(said), digest),
  },
  {
    kind: 'credential',
    rows: ofCertificates('credential', 't.id::text', named('id', 'level', 'list', 'position', 'document', 'signed_at')),
    entry: (said: RawCredential) => credentialEntry(credentialFacts(said), digest),
  },
];
