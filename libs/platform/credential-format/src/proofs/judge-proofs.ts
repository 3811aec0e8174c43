import type { Signed } from '../judging/binding';
import { refused, strangeFor } from '../judging/finding';
import { listed } from '../reading/json-values';
import { MOST_PROOFS } from '../reading/limits';
import { type Asked, judgeProof } from './judge-proof';

const every = (answers: readonly (boolean | null)[]): boolean | null => (answers.includes(false) ? false : answers.includes(null) ? null : true);

/** One proof that fits and is the issuer's beside others that do not: somebody added to what the issuer signed. */
const together = (answers: readonly Signed[], known: boolean): Signed => {
  const intact = every(answers.map((answer) => answer.intact));
  const proven = every(answers.map((answer) => answer.proven));
  const findings = answers.flatMap((answer) => answer.findings);
  const added = answers.some((answer) => answer.findings.length === 0) && findings.length > 0;
  return { intact, proven, findings: [...(added ? [refused('extra-proof')] : known ? [strangeFor(known, 'extra-proof')] : []), ...findings] };
};

/** Every proof has to hold. Issuers of the register sign once; of strangers, several proofs are taken, up to {@link MOST_PROOFS}. */
export const judgeProofs = async (asked: Asked): Promise<Signed> => {
  const proofs = listed(asked.credential['proof']);
  if (proofs.length === 0) return { intact: null, proven: null, findings: [refused('proof-missing')] };
  if (proofs.length > MOST_PROOFS) return { intact: null, proven: null, findings: [refused('extra-proof')] };
  const answers: Signed[] = [];
  for (const proof of proofs) answers.push(await judgeProof(proof, asked));
  const [only, ...others] = answers;
  return only && others.length === 0 ? only : together(answers, asked.known);
};
