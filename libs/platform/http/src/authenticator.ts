import type { Principal } from '#kernel';
import type { FastifyRequest } from 'fastify';

/** Says who calls, from a session or a link. Identity provides it. */
export abstract class Authenticator {
  /** Undefined for a visitor, and for a session or link that is over. */
  abstract authenticate(request: FastifyRequest): Promise<Principal | undefined>;
}
