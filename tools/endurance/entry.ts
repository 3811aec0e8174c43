import { X509Certificate } from 'node:crypto';
import { issuerCode } from '#award/domain';

export { SESSION_COOKIE } from '#identity/server';
export { runningPostgres } from '#platform/database';
export { judgePdf } from '#platform/pdf-signature';

/** The root of the certificates with which the house seals, as it publishes it. */
export const rootOf = async (url: string, organisation: string): Promise<Uint8Array> => {
  const pem = await (await fetch(`${url}/issuers/${issuerCode(organisation)}/chain.pem`)).text();
  const all = [...pem.matchAll(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g)].map(([one]) => new X509Certificate(one));
  const root = all.find(({ subject, issuer }) => subject === issuer);
  if (!root) throw new Error('The house publishes no root.');
  return new Uint8Array(root.raw);
};
