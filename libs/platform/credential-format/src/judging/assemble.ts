import type { JsonObject } from '../credential';
import type { Period } from '../reading/dates';
import { isObject, isText } from '../reading/json-values';
import type { StatusAnswer } from '../status/judge-status';
import type { Signed } from './binding';
import { type Finding, refused, unchecked, unsupported, verdictOf } from './finding';
import type { CredentialStatus, FileKind, JudgedIssuer, Judgement, JudgementReason } from './judgement';
import type { World } from './world';

const nothing = { intact: null, issuer: null, inForce: null, status: 'none', validUntil: null, credential: null } as const;

/** A file in which there is no credential to ask about. */
export const unread = (kind: FileKind, finding: Finding): Judgement => ({ kind, readable: false, ...nothing, ...verdictOf([finding]) });

/** A file that was read and is of a kind not judged here; what stands in it may be shown. */
export const notOurs = (kind: FileKind, reason: JudgementReason, value: unknown): Judgement => ({
  kind,
  readable: true,
  ...nothing,
  credential: isObject(value) ? value : null,
  ...verdictOf([unsupported(reason)]),
});

/**
 * A credential in no shape to ask who issued it or whether it counts. A signature that does not fit shows that it was altered; one that fits
 * shows little, for it covers statements, which in a wrong shape need not be what a reader sees; without one there is nothing to tell by.
 */
export const brokenCredential = (kind: FileKind, reason: JudgementReason, credential: JsonObject, { intact, findings }: Signed): Judgement => ({
  kind,
  readable: true,
  ...nothing,
  intact: intact === false ? false : null,
  credential,
  ...verdictOf([...findings.filter((finding) => finding.reason === 'proof-missing'), refused(reason)]),
});

/** A certificate of the register's that was made to look like something not judged here. */
export const alteredRelative = (kind: FileKind, why: JudgementReason, credential: JsonObject, issuer: JudgedIssuer, { findings }: Signed): Judgement => ({
  kind,
  readable: true,
  ...nothing,
  intact: false,
  issuer,
  status: 'unchecked',
  credential,
  ...verdictOf([...findings, unsupported(why)]),
});

export const issuerFindings = ({ known, proven }: JudgedIssuer): readonly Finding[] => (known || proven === false ? [] : [unchecked('issuer-unknown')]);

/** Who is said to have issued it; a stranger's name is their own word. */
export const issuerOf = (id: string, credential: JsonObject, proven: boolean | null, world: World): JudgedIssuer => {
  const known = world.issuers.find(({ did }) => did === id);
  const { issuer } = credential;
  const stated = isObject(issuer) && isText(issuer['name']) ? issuer['name'] : null;
  return { id, name: known?.name ?? stated, proven, known: known !== undefined };
};

const datesOf = ({ from, until }: Period, now: number): 'expired' | 'not-yet-valid' | undefined => {
  if (until !== undefined && until <= now) return 'expired';
  return from !== undefined && from > now ? 'not-yet-valid' : undefined;
};

export interface InForce {
  readonly inForce: boolean | null;
  readonly status: CredentialStatus;
  readonly findings: readonly Finding[];
}

/** What is not the issuer's own word says nothing about the issuer's mind. */
export const notAsked: InForce = { inForce: null, status: 'unchecked', findings: [] };

/** Dates and lists together. A withdrawal weighs more than a date, a date more than a list that is not at hand. */
export const inForceOf = (period: Period, listed: StatusAnswer, signed: Signed, now: Date): InForce => {
  const dates = datesOf(period, now.getTime());
  const withdrawn =
    listed.clear === false ? (['revoked', 'suspended'] as const).find((state) => listed.findings.some(({ reason }) => reason === state)) : undefined;
  const ended = signed.findings.some(({ reason }) => reason === 'expired') ? ('expired' as const) : undefined;
  const over = withdrawn ?? dates ?? ended;
  const findings = [...listed.findings, ...(dates ? [refused(dates)] : [])];
  if (over) return { inForce: false, status: over, findings };
  // Nobody vouches for dates that nobody was shown to have signed.
  return listed.clear === null || signed.intact !== true ? { inForce: null, status: 'unchecked', findings } : { inForce: true, status: 'in-force', findings };
};
