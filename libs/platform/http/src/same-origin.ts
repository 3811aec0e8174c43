import type { FastifyRequest } from 'fastify';
import { Refused } from './refused';

const harmless = new Set(['GET', 'HEAD', 'OPTIONS']);

const sameHost = (origin: string, host: string | undefined): boolean => URL.canParse(origin) && new URL(origin).host === host;

/**
 * Whether a request that changes something comes from our own pages. Browsers say where it comes from in
 * `Sec-Fetch-Site` and `Origin`, which no page can forge; a program that sends neither carries no cookie of a browser.
 */
export const comesFromHere = ({ method, headers }: Pick<FastifyRequest, 'method' | 'headers'>, publicOrigin: string): boolean => {
  if (harmless.has(method)) return true;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const { origin } = headers;
  return origin === undefined || origin === publicOrigin || sameHost(origin, headers.host);
};

/** Refuses what another site makes a visitor's browser send (cross-site request forgery). */
export const refuseOtherOrigins =
  (publicOrigin: string) =>
  async (request: FastifyRequest): Promise<void> => {
    if (!comesFromHere(request, publicOrigin)) throw new Refused(403, 'cross-origin');
  };
