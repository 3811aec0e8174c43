import { accept, type LocalDate, refuse, type Result } from '#kernel';
import { type AgreementStage, type Party, parties, type PlacementAgreement, type Signature } from './agreement';

export type AgreementActor = 'staff' | Party;

interface Step {
  readonly from: readonly AgreementStage[];
  readonly by: readonly AgreementActor[];
}

/** How each stage is reached. `active` comes by itself with the last signature. */
export const agreementSteps: Readonly<Record<AgreementStage, Step>> = {
  draft: { from: ['to-sign'], by: ['staff'] },
  'to-sign': { from: ['draft'], by: ['staff'] },
  active: { from: ['to-sign'], by: ['learner', 'host', 'programme'] },
  completed: { from: ['active'], by: ['staff'] },
  cancelled: { from: ['draft', 'to-sign', 'active'], by: ['staff'] },
};

export type AgreementRefusal =
  'agreement-step-not-possible' | 'agreement-not-to-sign' | 'agreement-already-signed' | 'agreement-already-started' | 'agreement-dates-reversed';

export const mayBecome = (stage: AgreementStage, from: AgreementStage, by: AgreementActor): boolean =>
  agreementSteps[stage].from.includes(from) && agreementSteps[stage].by.includes(by);

/** Moves an agreement on a staff member's word: sent for signature, taken back, completed or cancelled. */
export const moveAgreement = (agreement: PlacementAgreement, to: AgreementStage): Result<PlacementAgreement, AgreementRefusal> => {
  if (!mayBecome(to, agreement.stage, 'staff')) return refuse('agreement-step-not-possible', { stage: agreement.stage });
  if (to === 'to-sign' && agreement.terms.endsOn < agreement.terms.startsOn) return refuse('agreement-dates-reversed');
  // Taken back, the terms may change: what was signed holds for them no longer.
  return accept(to === 'draft' ? { ...agreement, stage: to, version: agreement.version + 1, signatures: [] } : { ...agreement, stage: to });
};

/**
 * One party signs this version. The agreement is active once all three have; it must be signed before it starts
 * (pathways fact sheet, sources 48 to 50), so the last day to sign is the first day of the internship.
 */
export const signAgreement = (agreement: PlacementAgreement, party: Party, name: string, today: LocalDate): Result<PlacementAgreement, AgreementRefusal> => {
  if (agreement.signatures.some((signature) => signature.party === party)) return refuse('agreement-already-signed');
  if (agreement.stage !== 'to-sign') return refuse('agreement-not-to-sign');
  if (today > agreement.terms.startsOn) return refuse('agreement-already-started', { startsOn: agreement.terms.startsOn });
  const signatures = [...agreement.signatures, { party, name, signedOn: today }];
  return accept({ ...agreement, signatures, stage: lastSignature(signatures) ? 'active' : 'to-sign' });
};

/** The day all parties had signed; undefined while one is missing. Hours before it never count. */
export const lastSignature = (signatures: readonly Signature[]): LocalDate | undefined =>
  parties.every((party) => signatures.some((signature) => signature.party === party))
    ? signatures
        .map(({ signedOn }) => signedOn)
        .toSorted()
        .at(-1)
    : undefined;

export const missingSignatures = (signatures: readonly Signature[]): readonly Party[] =>
  parties.filter((party) => !signatures.some((signature) => signature.party === party));
