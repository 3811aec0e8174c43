import type { Json, JsonObject } from '../credential';
import { momentOf } from '../reading/dates';
import { idOf, isObject, isText, listed } from '../reading/json-values';

/** The last second whose year has four digits; what lasts longer never ends. */
const LAST_SECOND = 253_402_300_799;

/** A token's own date as a credential writes it; what is no number stays as it is, and is told to be no date. */
const dated = (name: string, claim: Json | undefined): JsonObject => {
  if (claim === undefined || (typeof claim === 'number' && claim > LAST_SECOND)) return {};
  return { [name]: typeof claim === 'number' && claim >= -LAST_SECOND ? new Date(Math.trunc(claim) * 1000).toISOString() : claim };
};

/** Dates that only the token tells. They count as if the credential told them itself. */
const datesOfClaims = ({ nbf, exp }: JsonObject, credential: JsonObject): JsonObject => ({
  ...(credential['validFrom'] === undefined && credential['issuanceDate'] === undefined && dated('validFrom', nbf)),
  ...(credential['validUntil'] === undefined && credential['expirationDate'] === undefined && dated('validUntil', exp)),
});

/** The credential in a token: the content itself (data model 2.0) or its claim `vc` (1.1), completed by the token's own claims. */
export const credentialOfClaims = ({ vc, ...claims }: JsonObject): JsonObject => {
  if (!isObject(vc)) {
    const { iss, sub: _sub, jti, nbf: _nbf, exp: _exp, iat: _iat, aud: _aud, cnf: _cnf, ...credential } = claims;
    return { ...(isText(iss) && { issuer: iss }), ...(isText(jti) && { id: jti }), ...datesOfClaims(claims, credential), ...credential };
  }
  return { ...(isText(claims['iss']) && { issuer: claims['iss'] }), ...(isText(claims['jti']) && { id: claims['jti'] }), ...datesOfClaims(claims, vc), ...vc };
};

const seconds = (value: Json | undefined): number | undefined => (typeof value === 'number' ? Math.trunc(value) : undefined);
const secondsOf = (value: Json | undefined): number | undefined => {
  const moment = isText(value) ? momentOf(value) : undefined;
  return moment === undefined ? undefined : Math.floor(moment / 1000);
};

const differs = <T>(claim: T | undefined, stated: T | undefined): boolean => claim !== undefined && stated !== undefined && claim !== stated;

/** Whether the token says of issuer, holder, number or dates something else than the credential in it. */
export const claimsDiffer = (claims: JsonObject, credential: JsonObject): boolean => {
  const [subject] = listed(credential['credentialSubject']);
  return (
    differs<Json>(claims['iss'], idOf(credential['issuer'])) ||
    differs<Json>(claims['jti'], credential['id']) ||
    differs<Json>(claims['sub'], idOf(subject)) ||
    differs(seconds(claims['nbf']), secondsOf(credential['validFrom'] ?? credential['issuanceDate'])) ||
    differs(seconds(claims['exp']), secondsOf(credential['validUntil'] ?? credential['expirationDate']))
  );
};

const LATEST = 8.64e12;
const momentFrom = (at: number | undefined): string | undefined => (at === undefined || Math.abs(at) > LATEST ? undefined : new Date(at * 1000).toISOString());

/** When the token says it was made; undefined when it does not. */
export const madeAt = ({ iat, nbf }: JsonObject): string | undefined => momentFrom(seconds(iat) ?? seconds(nbf));

/** When the token says it was written, in a year that calendars have; from when it counts is another matter. */
export const writtenAt = ({ iat }: JsonObject): string | undefined => {
  const at = seconds(iat);
  return momentFrom(at === undefined ? undefined : Math.min(at, LAST_SECOND));
};
