import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import statics from '@fastify/static';
import { openApi } from '#platform/http';
import type { FastifyInstance } from 'fastify';
import { contracts } from '../contracts';

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Paircours: API reference</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="stylesheet" href="/api/reference/files/swagger-ui.css" />
  </head>
  <body>
    <main id="reference"></main>
    <script src="/api/reference/files/swagger-ui-bundle.js"></script>
    <script src="/api/reference/start.js"></script>
  </body>
</html>
`;
const script = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#reference', deepLinking: true, docExpansion: 'none' });\n`;

/** A browsable reference of every route at `/api/reference`, and the document behind it at `/api/openapi.json`. */
export const serveApiReference = async (http: FastifyInstance): Promise<void> => {
  const document = openApi(contracts);
  const root = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  http.get('/api/openapi.json', (_request, reply) => reply.send(document));
  http.get('/api/reference', (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
  http.get('/api/reference/start.js', (_request, reply) => reply.type('text/javascript; charset=utf-8').send(script));
  await http.register(statics, {
    root,
    prefix: '/api/reference/files/',
    decorateReply: false,
    index: false,
    allowedPath: (path) => /^\/swagger-ui(?:-bundle\.js|\.css)$/.test(path),
  });
};
