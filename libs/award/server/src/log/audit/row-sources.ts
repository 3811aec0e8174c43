import { awardEntry, certificateEntry, credentialEntry, detailEntry, documentEntry, type EntryKind, type LogEntry, standingEntry } from '#award/domain';
import { digest } from '../digests';
import type { LogKeys } from '../log-keys';
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
import { entryOfRow, minutesEntry, type MinutesFacts, orderColumns, type RawPlain, sittingTables } from '../sitting-rows';

/** Where the rows of one kind are, and what each of them says today. */
export interface RowSource {
  readonly kind: Exclude<EntryKind, 'erasure'>;
  /** SQL: the rows with `id` as the log names them, the `award` and the `enrolment` they belong to, and `said` for `entry`. */
  readonly rows: string;
  /** SQL, where rows may rightly be without entry: which of `t` must have one. */
  readonly expected?: string;
  readonly entry: (said: never, keys: LogKeys, id: string) => LogEntry;
}

/** Rows of a certificate take the award and the salt from it. */
const ofCertificates = (table: string, id: string, own: string): string =>
  `select ${id} as id, c.award, w.enrolment::text as enrolment,
     jsonb_build_object('certificate', t.certificate, 'organisation', t.organisation, 'award', c.award, 'salt', c.salt, ${own}) as said
   from ${table} t left join certificate c on c.id = t.certificate left join award w on w.id = c.award`;

const named = (...columns: readonly string[]): string => columns.map((column) => `'${column}', t.${column}`).join(', ');

/** A sitting is in the log once it is sealed. */
const ofSealed = `exists (select 1 from deliberation d where d.id = (t.said ->> 'deliberation')::uuid and d.stage = 'sealed')
  or exists (select 1 from award_log s where s.kind = 'sitting' and s.id = t.said ->> 'deliberation')`;

const sittingSources: readonly RowSource[] = sittingTables.map(({ kind, table, id, enrolment = 'null::text', columns }) => ({
  kind: kind as RowSource['kind'],
  rows: `select ${id} as id, null::uuid as award, ${enrolment} as enrolment, to_jsonb(t) as said from ${table} t`,
  expected: kind === 'sitting' ? `t.said ->> 'stage' = 'sealed'` : ofSealed,
  entry: (said: RawPlain, keys: LogKeys, rowId: string) => entryOfRow(kind, columns, rowId, said, keys),
}));

export const rowSources: readonly RowSource[] = [
  {
    kind: 'award',
    rows: 'select t.id::text as id, t.id as award, t.enrolment::text as enrolment, to_jsonb(t) as said from award t',
    entry: (said: RawAward) => awardEntry(awardFacts(said), digest),
  },
  {
    kind: 'certificate',
    rows: 'select t.id::text as id, t.award, w.enrolment::text as enrolment, to_jsonb(t) as said from certificate t left join award w on w.id = t.award',
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
    rows: ofCertificates(
      'issued_document',
      't.id::text',
      `${named('id', 'kind', 'level', 'language', 'unit', 'layout_version', 'drawn_at', 'version', 'key', 'credential')}, 'sha256', sha256(t.bytes)`,
    ),
    entry: (said: RawDocument) => documentEntry(documentFacts(said), digest),
  },
  {
    kind: 'credential',
    rows: ofCertificates('credential', 't.id::text', named('id', 'level', 'list', 'position', 'document', 'signed_at', 'version', 'key')),
    entry: (said: RawCredential) => credentialEntry(credentialFacts(said), digest),
  },
  {
    kind: 'order',
    rows: 'select t.id::text as id, t.award, w.enrolment::text as enrolment, to_jsonb(t) as said from certificate_order t left join award w on w.id = t.award',
    entry: (said: RawPlain, keys, id) => entryOfRow('order', orderColumns, id, said, keys),
  },
  ...sittingSources,
  {
    kind: 'minutes',
    rows: `select t.deliberation::text as id, null::uuid as award, null::text as enrolment,
      jsonb_build_object('deliberation', t.deliberation, 'organisation', t.organisation, 'writtenAt', t.written_at, 'sha256', encode(sha256(t.bytes), 'hex')) as said
      from minutes_document t`,
    entry: (said: MinutesFacts, keys) => minutesEntry(said, keys),
  },
];
