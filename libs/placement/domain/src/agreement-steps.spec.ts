import { localDate } from '#kernel';
import {
  type AgreementActor,
  agreementStages,
  agreementSteps,
  mayBecome,
  missingSignatures,
  moveAgreement,
  parties,
  type Party,
  type PlacementAgreement,
  signAgreement,
} from './index';
import { draftAgreement } from './testing/sample-agreement';

const draft = draftAgreement;
const toSign: PlacementAgreement = { ...draft, stage: 'to-sign' };
const today = localDate('2026-04-20');

const actors: readonly AgreementActor[] = ['staff', ...parties];
const all = agreementStages.flatMap((to) => agreementStages.flatMap((from) => actors.map((by) => ({ to, from, by }))));

it.each(all)('$from → $to by $by follows the table', ({ to, from, by }) => {
  const allowed = agreementSteps[to].from.includes(from) && agreementSteps[to].by.includes(by);
  expect(mayBecome(to, from, by)).toBe(allowed);
  if (by === 'staff') expect(moveAgreement({ ...draft, stage: from }, to).ok).toBe(allowed);
});

it('becomes active with the third signature, in whatever order', () => {
  const orders: readonly (readonly Party[])[] = [parties, parties.toReversed()];
  for (const order of orders) {
    const signed = order.reduce<PlacementAgreement>((agreement, party) => {
      const result = signAgreement(agreement, party, party, today);
      if (!result.ok) throw new Error(result.refusal.code);
      return result.value;
    }, toSign);
    expect(signed.stage).toBe('active');
    expect(missingSignatures(signed.signatures)).toEqual([]);
  }
});

it('refuses a second signature of the same party, a draft, and a day after the start', () => {
  const once = signAgreement(toSign, 'host', 'Anne', today);
  expect(once.ok && signAgreement(once.value, 'host', 'Anne', today)).toMatchObject({ refusal: { code: 'agreement-already-signed' } });
  expect(signAgreement(draft, 'host', 'Anne', today)).toMatchObject({ refusal: { code: 'agreement-not-to-sign' } });
  expect(signAgreement(toSign, 'host', 'Anne', localDate('2026-05-04')).ok).toBe(true);
  expect(signAgreement(toSign, 'host', 'Anne', localDate('2026-05-05'))).toMatchObject({ refusal: { code: 'agreement-already-started' } });
});

it('loses its signatures when the terms are taken back', () => {
  const once = signAgreement(toSign, 'host', 'Anne', today);
  expect(once.ok && moveAgreement(once.value, 'draft')).toMatchObject({ value: { version: 2, signatures: [], stage: 'draft' } });
});
