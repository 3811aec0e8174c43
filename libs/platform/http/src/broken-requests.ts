import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify';
import { languageAsked, refusalPage, wantsPage } from './refusal-page';
import { Refused } from './refused';

/** No hook runs for these: nothing may be run, framed or guessed at here either. */
const headers = {
  'content-security-policy': "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
} as const;

const statusOf = ({ code = '' }: { readonly code?: string }): readonly [status: number, phrase: string] => {
  if (code === 'HPE_HEADER_OVERFLOW') return [431, 'Request Header Fields Too Large'];
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? [408, 'Request Timeout'] : [400, 'Bad Request'];
};

const unroutable = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
  const refused = new Refused(400, 'bad-request');
  void reply.status(400).headers(headers);
  if (!wantsPage(request.url, request.headers.accept)) return void reply.type('application/problem+json').send(refused.getResponse());
  return void reply.type('text/html; charset=utf-8').send(await refusalPage('bad-request', 400, languageAsked(request)));
};

/** Written by hand: what cannot be read as HTTP at all has neither address nor language. */
const unreadable = (error: Error & { readonly code?: string }, socket: Socket): void => {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return void socket.destroy();
  const [status, phrase] = statusOf(error);
  const body = JSON.stringify(new Refused(status, 'bad-request').getResponse());
  const head = { ...headers, 'content-type': 'application/problem+json', 'content-length': String(Buffer.byteLength(body)), connection: 'close' };
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}`);
  socket.end([`HTTP/1.1 ${status} ${phrase}`, ...lines, '', body].join('\r\n'));
};

/** Options of Fastify: requests that reach no route, for their address or their bytes cannot be read, are refused in our words too. */
export const brokenRequests: Pick<FastifyServerOptions, 'frameworkErrors' | 'clientErrorHandler'> = {
  frameworkErrors: (_error, request, reply) => void unroutable(request, reply),
  clientErrorHandler: unreadable,
};
