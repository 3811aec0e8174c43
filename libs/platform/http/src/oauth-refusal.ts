import type { Route } from '#kernel/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Refused } from './refused';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Of routes whose callers speak OAuth 2.0. */
    readonly oauth?: NonNullable<Route['oauth']>;
  }
}

/** Our own codes in the words of RFC 6749 §5.2 and RFC 6750 §3.1; any other is a word of the protocol already. */
const words: Readonly<Record<string, string>> = {
  'not-signed-in': 'invalid_token',
  'not-allowed': 'insufficient_scope',
  'too-many-requests': 'temporarily_unavailable',
  unavailable: 'temporarily_unavailable',
  unexpected: 'server_error',
};
const unreadable = new Set(['invalid-input', 'bad-request', 'too-large', 'media-not-supported']);

const codeOf = (refused: Refused): string => (refused.getResponse() as { code: string }).code;

/** Sends a refusal as OAuth 2.0 does. Nothing but one word is told, so that no two causes can be told apart by more than that. */
export const sendOauth = (refused: Refused, request: FastifyRequest, reply: FastifyReply): void => {
  const code = codeOf(refused);
  const error = unreadable.has(code) ? request.routeOptions.config.oauth : (words[code] ?? code.replaceAll('-', '_'));
  // RFC 6750 §3.1: who showed no token is told nothing about it.
  if (refused.getStatus() === 401) void reply.header('www-authenticate', request.headers.authorization ? `Bearer error="${error}"` : 'Bearer');
  void reply.status(refused.getStatus()).header('cache-control', 'no-store').type('application/json').send({ error });
};
