import { compactVerify, importJWK, type JWK } from 'jose';
import type { JsonObject } from '../credential';
import { aheadOfTime, bindingOf, type Signed } from '../judging/binding';
import { type Finding, refused, strangeFor } from '../judging/finding';
import type { Asked } from '../proofs/judge-proof';
import { didOf } from '../keys/find-key';
import type { FoundKey } from '../keys/found-key';
import { isText } from '../reading/json-values';
import { claimsDiffer, madeAt, writtenAt } from './claims';
import type { ReadToken } from './read-token';
import { isJudgedAlgorithm, keyFits, keyOfToken, type TokenKeyAnswer } from './token-key';

const open = (finding: Finding, proven: boolean | null = null): Signed => ({ intact: null, proven, findings: [finding] });
const broken = (finding: Finding): Signed => ({ intact: false, proven: null, findings: [finding] });

const fits = async (token: string, alg: string, jwk: JsonObject): Promise<boolean> => {
  try {
    // Only what names a public key: a token or a document may carry anything beside it.
    const { kty, crv, x, y, n, e } = jwk as JWK;
    const publicKey = Object.fromEntries(Object.entries({ kty, crv, x, y, n, e }).filter(([, value]) => value !== undefined));
    await compactVerify(token, await importJWK(publicKey, alg), { algorithms: [alg] });
    return true;
  } catch {
    return false;
  }
};

const withoutKey = (fault: Exclude<TokenKeyAnswer, { key: unknown }>['fault'], { kid }: JsonObject, { issuer, known }: Asked): Signed => {
  const foreign = isText(kid) && kid.startsWith('did:') && didOf(kid) !== issuer;
  if (foreign || fault === 'issuer-did-not-sign') return open(refused('issuer-did-not-sign'), false);
  if (fault === 'token-key-unfit' || fault === 'key-not-listed') return open(refused(fault), false);
  return open(strangeFor(known, fault));
};

const withKey = async (token: ReadToken, alg: string, key: FoundKey, asked: Asked): Promise<Signed> => {
  if (!keyFits(alg, key)) return broken(refused('token-key-unfit'));
  if (!(await fits(token.text, alg, key.jwk))) return broken(refused('altered'));
  const signed = bindingOf(key, asked.issuer, madeAt(token.payload), asked.world);
  return { ...signed, findings: [...signed.findings, ...aheadOfTime(writtenAt(token.payload), asked.known, asked.world.now)] };
};

/**
 * A credential signed as a token (VC-JWT of Open Badges 3.0, or `vc+jwt`).
 * @see https://www.imsglobal.org/spec/ob/v3p0/#json-web-token-proof-format
 */
export const judgeTokenSignature = async (token: ReadToken, asked: Asked): Promise<Signed> => {
  const { alg } = token.header;
  if (!isJudgedAlgorithm(alg) || token.header['crit'] !== undefined) return broken(refused('token-algorithm-refused'));
  if (claimsDiffer(token.payload, asked.credential)) return broken(refused('token-claims-differ'));
  const answer = await keyOfToken(token.header, asked.issuer, asked.world);
  return 'key' in answer ? withKey(token, alg, answer.key, asked) : withoutKey(answer.fault, token.header, asked);
};
