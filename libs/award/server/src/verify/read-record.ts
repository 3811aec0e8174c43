import type { PrintedCertificate, RegisterEntry, StandingStep } from '#award/domain';
import { instant, localDate } from '#kernel';
import type { LogKeys } from '../log/log-keys';
import { type AwardRecord, vouchedFor } from '../log/vouch';

export interface ReadRecord {
  readonly certificate: string;
  /** Undefined when the log does not vouch for what the tables say. */
  readonly entry: RegisterEntry | undefined;
}

/** What one text of the register says; nothing of it is believed unless the log vouches for all of it. */
export const readRecord = (text: string, keys: LogKeys): ReadRecord => {
  const record: AwardRecord = JSON.parse(text);
  const { certificate, standing } = record;
  if (!vouchedFor(record, keys)) return { certificate: certificate.id, entry: undefined };
  const last = standing.at(-1);
  return {
    certificate: certificate.id,
    entry: certificate.printed
      ? {
          printed: certificate.printed as PrintedCertificate,
          shared: true,
          provisional: certificate.provisional && !standing.some(({ step }) => step === 'confirmed'),
          validUntil: certificate.valid_until === null ? null : localDate(certificate.valid_until),
          last: last ? { step: last.step as StandingStep, at: instant(new Date(last.taken_at).toISOString()) } : null,
        }
      : undefined,
  };
};
