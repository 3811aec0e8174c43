import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** Scripts from our own files only. Styles also from Angular, by a nonce; attributes may size a bar or a column. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    'default-src': ["'self'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'style-src-attr': ["'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'object-src': ["'none'"],
    'base-uri': ["'self'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  },
};

/** The headers that every answer carries; what the API says is kept by nobody. */
export const securityHeaders = async (http: FastifyInstance, origin: string): Promise<void> => {
  await http.register(helmet, {
    global: true,
    enableCSPNonces: true,
    contentSecurityPolicy,
    referrerPolicy: { policy: 'same-origin' },
    frameguard: { action: 'deny' },
    hsts: origin.startsWith('https:') ? { maxAge: 31_536_000 } : false,
  });
  http.addHook('onRequest', async (request, reply) => {
    void reply.header('permissions-policy', 'camera=(self), geolocation=(), microphone=()');
    if (request.url.startsWith('/api')) void reply.header('cache-control', 'no-store');
  });
};
