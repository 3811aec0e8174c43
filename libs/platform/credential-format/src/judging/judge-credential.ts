import type { Json, JsonObject } from '../credential';
import { judgeProofs } from '../proofs/judge-proofs';
import type { Asked } from '../proofs/judge-proof';
import { periodOf } from '../reading/dates';
import { idOf, isText } from '../reading/json-values';
import { envelopedToken, whyNoCredential } from '../reading/recognise';
import { faultOfShape } from '../reading/shape';
import { judgeStatus } from '../status/judge-status';
import { credentialOfClaims } from '../token/claims';
import { judgeTokenSignature } from '../token/judge-token';
import { readToken } from '../token/read-token';
import { brokenCredential, type InForce, inForceOf, issuerFindings, issuerOf, notAsked, notOurs, unread } from './assemble';
import type { Signed } from './binding';
import { refused, unsupported, verdictOf } from './finding';
import type { FileKind, Judgement } from './judgement';
import type { World } from './world';

/** Asked only of what the issuer did sign: a forger's dates and lists are the forger's. */
const standingOf = async (asked: Asked, signed: Signed): Promise<InForce> => {
  const period = periodOf(asked.credential);
  if (signed.intact === false || signed.proven === false || period === 'malformed') return notAsked;
  return inForceOf(period, await judgeStatus(asked), signed, asked.world.now);
};

/** The common course of every credential, however it is signed: shape, signature and whose it is, dates, status, register. */
const judge = async (credential: JsonObject, kind: FileKind, world: World, signature: (asked: Asked) => Promise<Signed>): Promise<Judgement> => {
  const fault = faultOfShape(credential);
  const id = idOf(credential['issuer']);
  if (fault || id === undefined) return brokenCredential(kind, fault ?? 'malformed', credential);
  const asked = { credential, issuer: id, known: world.issuers.some(({ did }) => did === id), world };
  const signed = await signature(asked);
  const { findings, ...standing } = await standingOf(asked, signed);
  const issuer = issuerOf(id, credential, signed.proven, world);
  const period = periodOf(credential);
  const validUntil = period === 'malformed' ? null : period.validUntil;
  const verdict = verdictOf([...signed.findings, ...findings, ...issuerFindings(issuer)]);
  return { kind, readable: true, intact: signed.intact, issuer, ...standing, validUntil, ...verdict, credential };
};

/** Judges a compact token as it is written. */
export const judgeToken = async (written: string, world: World, kind: FileKind = 'jwt'): Promise<Judgement> => {
  const token = readToken(written);
  if ('fault' in token) {
    const { fault } = token;
    return unread(kind, fault === 'selective-disclosure-token' ? unsupported(fault) : refused(fault));
  }
  const credential = credentialOfClaims(token.payload);
  const why = whyNoCredential(credential);
  if (why) return notOurs(kind, why, credential);
  return judge(credential, kind, world, (asked) => judgeTokenSignature(token, asked));
};

/** Judges parsed JSON, or a token when it is text. `kind` says what it was found in. */
export const judgeCredential = async (value: unknown, world: World, kind: FileKind = 'json'): Promise<Judgement> => {
  if (isText(value)) return judgeToken(value, world, kind);
  const json = value as Json;
  const token = envelopedToken(json);
  if (token) return judgeToken(token, world, kind);
  const why = whyNoCredential(json);
  if (why) return notOurs(kind, why, value);
  return judge(json as JsonObject, kind, world, judgeProofs);
};
