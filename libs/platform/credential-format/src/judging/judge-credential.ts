import type { Json, JsonObject } from '../credential';
import { judgeProofs } from '../proofs/judge-proofs';
import type { Asked } from '../proofs/judge-proof';
import { signersOfProofs } from '../proofs/read-proof';
import { periodOf } from '../reading/dates';
import { idOf, isObject, isText } from '../reading/json-values';
import { envelopedToken, whyNoCredential } from '../reading/recognise';
import { faultOfShape } from '../reading/shape';
import { judgeStatus } from '../status/judge-status';
import { credentialOfClaims } from '../token/claims';
import { judgeTokenSignature } from '../token/judge-token';
import { signersOfToken } from '../token/token-key';
import { readToken } from '../token/read-token';
import { alteredRelative, brokenCredential, type InForce, inForceOf, issuerFindings, issuerOf, notAsked, notOurs, unread } from './assemble';
import type { Signed } from './binding';
import { faulty, verdictOf } from './finding';
import type { FileKind, Judgement, JudgementReason } from './judgement';
import type { World } from './world';

/** Asked only of what the issuer did sign: a forger's dates and lists are the forger's. */
const standingOf = async (asked: Asked, signed: Signed): Promise<InForce> => {
  const period = periodOf(asked.credential);
  if (signed.intact === false || signed.proven === false || period === 'malformed') return notAsked;
  return inForceOf(period, await judgeStatus(asked), signed, asked.world.now);
};

const askedOf = (credential: JsonObject, issuer = '', world: World): Asked => {
  const known = world.issuers.some(({ did }) => did === issuer);
  return { credential, issuer, known, world };
};

type Signature = (asked: Asked) => Promise<Signed>;

/**
 * A relative of what is judged here is left alone, but for one thing: a kind written into a certificate of the register's, whose signature
 * then no longer fits, would turn "altered" into "not judged". So where such an issuer's key is said to have signed, that is looked at first.
 */
const judgeRelative = async (why: JudgementReason, value: Json, kind: FileKind, world: World, signers: readonly string[], signature: Signature) => {
  const claimed = signers.find((signer) => world.issuers.some(({ did }) => did === signer));
  if (!isObject(value) || claimed === undefined) return notOurs(kind, why, value);
  const asked = askedOf(value, idOf(value['issuer']) ?? claimed, world);
  const signed = await signature(asked);
  const spoiled = signed.intact === false && signed.findings.some(({ reason }) => reason === 'altered' || reason === 'term-unknown');
  return spoiled ? alteredRelative(kind, why, value, issuerOf(asked.issuer, value, null, world), signed) : notOurs(kind, why, value);
};

/** The common course of every credential, however it is signed: shape, signature and whose it is, dates, status, register. */
const judge = async (credential: JsonObject, kind: FileKind, world: World, signature: Signature): Promise<Judgement> => {
  const fault = faultOfShape(credential);
  const id = idOf(credential['issuer']);
  const asked = askedOf(credential, id, world);
  const signed = await signature(asked);
  if (fault || id === undefined) return brokenCredential(kind, fault ?? 'malformed', credential, signed);
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
  if ('fault' in token) return unread(kind, faulty(token.fault));
  const credential = credentialOfClaims(token.payload);
  const why = whyNoCredential(credential);
  const signature: Signature = (asked) => judgeTokenSignature(token, asked);
  return why ? judgeRelative(why, credential, kind, world, signersOfToken(token), signature) : judge(credential, kind, world, signature);
};

/** Judges parsed JSON, or a token when it is text. `kind` says what it was found in. */
export const judgeCredential = async (value: unknown, world: World, kind: FileKind = 'json'): Promise<Judgement> => {
  if (isText(value)) return judgeToken(value, world, kind);
  const json = value as Json;
  const token = envelopedToken(json);
  if (token) return judgeToken(token, world, kind);
  const why = whyNoCredential(json);
  if (why) return judgeRelative(why, json, kind, world, signersOfProofs(json), judgeProofs);
  return judge(json as JsonObject, kind, world, judgeProofs);
};
