import type { JudgementReason, Verdict } from './judgement';

/** A reason with what it makes of the verdict. */
export interface Finding {
  readonly reason: JudgementReason;
  readonly makes: Exclude<Verdict, 'good'>;
}

export const refused = (reason: JudgementReason): Finding => ({ reason, makes: 'refused' });
export const unchecked = (reason: JudgementReason): Finding => ({ reason, makes: 'unchecked' });
export const unsupported = (reason: JudgementReason): Finding => ({ reason, makes: 'unsupported' });

const relatives = new Set<JudgementReason>(['open-badges-2', 'selective-disclosure-token']);

/** What a file that cannot be read comes to: merely too much to judge is no forgery, and a relative is no certificate gone wrong. */
export const faulty = (reason: JudgementReason): Finding =>
  reason === 'too-large' ? unchecked(reason) : relatives.has(reason) ? unsupported(reason) : refused(reason);

/**
 * What an issuer of the register never does speaks against a credential in its name.
 * A stranger may have reasons to do so, which leaves the question open.
 */
export const strangeFor = (known: boolean, reason: JudgementReason): Finding => (known ? refused(reason) : unchecked(reason));

const heaviest: readonly Verdict[] = ['refused', 'unsupported', 'unchecked'];
/** These come first, whatever else there is to say. */
const foremost: readonly JudgementReason[] = ['altered', 'revoked', 'suspended'];

const weight = ({ reason, makes }: Finding): number => {
  const place = foremost.indexOf(reason);
  return place >= 0 ? place : foremost.length + heaviest.indexOf(makes);
};

/** The verdict of all findings together, their reasons once each, the weightiest first. */
export const verdictOf = (findings: readonly Finding[]): { readonly verdict: Verdict; readonly reasons: readonly JudgementReason[] } => ({
  verdict: heaviest.find((verdict) => findings.some(({ makes }) => makes === verdict)) ?? 'good',
  reasons: [...new Set([...findings].sort((a, b) => weight(a) - weight(b)).map(({ reason }) => reason))],
});
