import type { FastifyInstance } from 'fastify';

/**
 * One line per answer, of listed fields only: the route's pattern instead of its address, which may hold a person's
 * record, and never a query, body, cookie or network address. The request's number goes back to the caller too.
 */
export const logRequests = (http: FastifyInstance): void => {
  http.addHook('onRequest', async (request, reply) => void reply.header('x-request-id', request.id));
  http.addHook('onResponse', async (request, reply) => {
    request.log.info(
      { method: request.method, route: request.routeOptions.url ?? 'unknown', status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'answered',
    );
  });
};
