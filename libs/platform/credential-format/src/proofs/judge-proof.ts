import type { Json, JsonObject } from '../credential';
import { aheadOfTime, bindingOf, type Signed } from '../judging/binding';
import { type Finding, refused, strangeFor, unsupported } from '../judging/finding';
import type { World } from '../judging/world';
import { didOf, findKey, type KeyAnswer } from '../keys/find-key';
import { momentOf } from '../reading/dates';
import { checkSignature, type SignatureAnswer } from './check-signature';
import { type ProofFault, type ReadProof, readProof } from './read-proof';

export interface Asked {
  readonly credential: JsonObject;
  readonly issuer: string;
  /** Whether the register knows the issuer: of those it knows, nothing unusual is taken. */
  readonly known: boolean;
  readonly world: World;
}

const open = (finding: Finding, proven: boolean | null = null): Signed => ({ intact: null, proven, findings: [finding] });

const withoutReading = (fault: ProofFault['fault'], known: boolean): Signed => {
  if (fault === 'proof-malformed') return { intact: false, proven: null, findings: [refused(fault)] };
  return open(known ? refused(fault) : unsupported(fault));
};

const withoutKey = (fault: Exclude<KeyAnswer, { key: unknown }>['fault'], { method }: ReadProof, { issuer, known }: Asked): Signed => {
  // Whatever that key is: it is somebody else's.
  if (method.startsWith('did:') && didOf(method) !== issuer) return open(refused('issuer-did-not-sign'), false);
  if (fault === 'key-not-listed') return open(refused(fault), false);
  return open(strangeFor(known, fault));
};

const withoutFit = (answer: Exclude<SignatureAnswer, 'fits'>, known: boolean): Signed => {
  if (answer === 'altered' || answer === 'term-unknown') return { intact: false, proven: null, findings: [refused(answer)] };
  return open(strangeFor(known, answer));
};

const endedBy = ({ expires }: ReadProof, now: Date): readonly Finding[] => {
  const end = expires === undefined ? undefined : momentOf(expires);
  return end !== undefined && end <= now.getTime() ? [refused('expired')] : [];
};

/** One proof: does it fit the credential, and is its key the issuer's? */
export const judgeProof = async (written: Json, asked: Asked): Promise<Signed> => {
  const read = readProof(written);
  if ('fault' in read) return withoutReading(read.fault, asked.known);
  const answer = await findKey(read.method, asked.world);
  if (!('key' in answer)) return withoutKey(answer.fault, read, asked);
  if (answer.key.multikey === undefined) return withoutKey('key-kind-unknown', read, asked);
  const fit = await checkSignature(asked.credential, read, answer.key);
  if (fit !== 'fits') return withoutFit(fit, asked.known);
  const signed = bindingOf(answer.key, asked.issuer, read.created, asked.world);
  const { now } = asked.world;
  return { ...signed, findings: [...signed.findings, ...aheadOfTime(read.created, asked.known, now), ...endedBy(read, now)] };
};
