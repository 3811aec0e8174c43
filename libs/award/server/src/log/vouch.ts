import { awardEntry, certificateEntry, differingFields, type LogEntry, standingEntry } from '#award/domain';
import { digest } from './digests';
import type { LogKeys } from './log-keys';
import { entryOf, loggedFrom, type RawLogged, vouches } from './logged';
import { awardFacts, certificateFacts, type RawAward, type RawCertificate, type RawStanding, standingFacts } from './row-facts';

/** What `award_record` in the database says of one certificate. */
export interface AwardRecord {
  readonly award: RawAward;
  readonly certificate: RawCertificate;
  readonly standing: readonly Omit<RawStanding, 'award' | 'salt'>[];
  /** Null for an award that the log knows nothing of: somebody put it there with SQL. */
  readonly log: readonly RawLogged[] | null;
}

/**
 * Whether the house itself granted the award, issued this certificate and took these steps, and no others:
 * every row must say what an entry of the log says that carries our mark, and every step in the log must still have its row.
 * A certificate for which this is false is never shown as good.
 */
export const vouchedFor = ({ award, certificate, standing, log }: AwardRecord, keys: LogKeys): boolean => {
  const owner = { award: certificate.award, salt: certificate.salt };
  const said = [
    awardEntry(awardFacts(award), digest),
    certificateEntry(certificateFacts(certificate), digest),
    ...standing.map((step) => standingEntry(standingFacts({ ...step, ...owner }), digest)),
  ];
  const ours = (log ?? []).map(loggedFrom).flatMap((row) => {
    const entry = entryOf(row);
    return entry && vouches(keys, row.position, entry, row.mac) ? [entry] : [];
  });
  const erased = ours.some(({ kind, id }) => kind === 'erasure' && id === award.enrolment);
  const steps = ours.filter(({ kind, content }) => kind === 'standing' && content['certificate'] === certificate.id);
  return said.every((entry) => ours.some((kept) => agrees(kept, entry, erased))) && steps.length === standing.length;
};

const agrees = (kept: LogEntry, said: LogEntry, erased: boolean): boolean =>
  kept.kind === said.kind &&
  kept.id === said.id &&
  kept.award === said.award &&
  kept.organisation === said.organisation &&
  differingFields(kept.content, said.content, erased).length === 0;
