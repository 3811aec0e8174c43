import type { NestFastifyApplication } from '@nestjs/platform-fastify';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Headers = Readonly<Record<string, string>>;

/** Somebody who calls the API. `url` is written without `/api`. */
export class Caller {
  constructor(
    private readonly app: NestFastifyApplication,
    private readonly headers: Headers,
  ) {}

  get = (url: string, headers: Headers = {}) => this.call('GET', url, undefined, headers);
  post = (url: string, body?: object, headers: Headers = {}) => this.call('POST', url, body, headers);
  put = (url: string, body?: object, headers: Headers = {}) => this.call('PUT', url, body, headers);
  patch = (url: string, body?: object, headers: Headers = {}) => this.call('PATCH', url, body, headers);
  delete = (url: string, headers: Headers = {}) => this.call('DELETE', url, undefined, headers);
  upload = (url: string, bytes: Uint8Array) => this.call('POST', url, Buffer.from(bytes), { 'content-type': 'application/octet-stream' });

  /** Of any address, `/api` or not. */
  ask = (method: Method, url: string) => this.app.inject({ method, url, headers: this.headers });

  private call(method: Method, url: string, payload: object | undefined, headers: Headers) {
    return this.app.inject({ method, url: `/api${url}`, headers: { ...this.headers, ...headers }, ...(payload && { payload }) });
  }
}
