import Fastify from 'fastify';
import pg from 'pg';

/** The least that could answer the same questions: bare Fastify and one named statement each. */
export const openLimits = async ({ apiUrl, publicUrl }, { code, account }) => {
  const api = new pg.Pool({ connectionString: apiUrl, max: 10 });
  const door = new pg.Pool({ connectionString: publicUrl, max: 10 });
  const http = Fastify();
  http.get(
    '/verify',
    async () => (await door.query({ name: 'verify', text: 'select * from verify_certificate($1, $2, null)', values: [code.code, code.name] })).rows,
  );
  http.get('/session', async () => (await api.query({ name: 'names', text: 'select * from names_of($1)', values: [[account]] })).rows);
  http.get('/hello', async () => ({ hello: 'world' }));
  const url = await http.listen({ port: 0, host: '127.0.0.1' });
  const stop = async () => {
    await http.close();
    await api.end();
    await door.end();
  };
  return { url, stop };
};
