import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';

type Headers = Readonly<Record<string, string>>;
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A machine that is busy with other things keeps the database waiting now and then: asked again this often. */
const AGAIN = 6;

/** Somebody of the demo, who does everything over the API as a page would. What is refused stops the demo, with the reason. */
export class Caller {
  constructor(
    private readonly app: NestFastifyApplication,
    private readonly headers: Headers,
  ) {}

  get = <Answer>(url: string): Promise<Answer> => this.call('GET', url);
  post = <Answer = unknown>(url: string, body?: object): Promise<Answer> => this.call('POST', url, body);
  put = <Answer = unknown>(url: string, body: object, version?: number): Promise<Answer> => this.call('PUT', url, body, version);
  patch = <Answer = unknown>(url: string, body: object, version: number): Promise<Answer> => this.call('PATCH', url, body, version);
  seal = (url: string, version: number): Promise<unknown> => this.call('POST', url, undefined, version);

  async upload(url: string, bytes: Uint8Array): Promise<void> {
    await this.asked('POST', url, Buffer.from(bytes), { 'content-type': 'application/octet-stream' });
  }

  private async call<Answer>(method: Method, url: string, body?: object, version?: number): Promise<Answer> {
    return (await this.asked(method, url, body, version === undefined ? {} : { 'if-match': `"${version}"` })).json<Answer>();
  }

  private async asked(method: Method, url: string, payload: object | undefined, headers: Headers) {
    const key = method === 'POST' ? { 'idempotency-key': randomUUID() } : {};
    const ask = () => this.app.inject({ method, url: `/api${url}`, headers: { ...this.headers, ...key, ...headers }, ...(payload && { payload }) });
    let response = await ask();
    for (let again = 0; response.statusCode === 503 && again < AGAIN; again++) {
      await setTimeout(Number(response.headers['retry-after'] ?? 1) * 1000);
      response = await ask();
    }
    if (response.statusCode >= 400)
      throw new Error(`The demo could not be loaded: ${method} ${url} answered ${response.statusCode} ${response.body.slice(0, 300)}`);
    return response;
  }
}
