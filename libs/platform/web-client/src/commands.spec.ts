import { HttpEventType, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import * as z from 'zod';
import { fileAnswer, fileBody, fileName, routes } from '#kernel/contract';
import { attentive } from './attentive';
import { Commands } from './commands';
import { Connection } from './connection';
import { Downloads } from './downloads';
import { fieldFaults } from './field-faults';
import { addressFor } from './request';

const one = z.strictObject({ session: z.string() });
const table = routes({
  note: {
    method: 'POST',
    path: '/sessions/:session/notes',
    policy: 'signed-in',
    params: one,
    body: z.strictObject({ text: z.string() }),
    answer: z.strictObject({ id: z.string() }),
    refusals: { 'session-over': 409 },
  },
  change: {
    method: 'PUT',
    path: '/sessions/:session',
    policy: 'signed-in',
    params: one,
    ifMatch: true,
    body: z.strictObject({ text: z.string() }),
    answer: z.strictObject({}),
  },
  attach: {
    method: 'PUT',
    path: '/sessions/:session/file',
    policy: 'signed-in',
    params: one,
    query: fileName,
    binary: true,
    body: fileBody,
    answer: z.strictObject({}),
  },
  sheet: {
    method: 'GET',
    path: '/sessions/:session/sheet',
    policy: 'signed-in',
    params: one,
    query: z.strictObject({ lang: z.string().optional() }),
    media: 'application/pdf',
    answer: fileAnswer,
    refusals: { 'session-unknown': 404 },
  },
  sign: { method: 'POST', path: '/link/signature', policy: { link: 'sign-agreement' }, body: z.strictObject({}), answer: z.strictObject({}) },
});

const params = { session: 's 1' };
const problem = (status: number, code: string, more: object = {}) =>
  [
    { type: 'urn:x', status, code, params: {}, fieldErrors: [], ...more },
    { status, statusText: code },
  ] as const;

const open = () => {
  TestBed.configureTestingModule({ providers: [provideHttpClient(withInterceptors([attentive])), provideHttpClientTesting()] });
  return { commands: TestBed.inject(Commands), downloads: TestBed.inject(Downloads), server: TestBed.inject(HttpTestingController) };
};

describe('Commands', () => {
  it('carries one key per action, and the same one while its answer has not come', async () => {
    const { commands, server } = open();
    const keyOf = async (answer: 'lost' | 'said', text: string) => {
      const sent = commands.send(table.note, { params, body: { text } });
      const request = server.expectOne('/api/sessions/s%201/notes');
      if (answer === 'lost') request.error(new ProgressEvent('error'));
      else request.flush({ id: 'n1' });
      const result = await sent;
      return [request.request.headers.get('idempotency-key'), result.ok] as const;
    };
    const [first, failed] = await keyOf('lost', 'a');
    const [second, done] = await keyOf('said', 'a');
    const [third] = await keyOf('said', 'a');
    expect([failed, done]).toEqual([false, true]);
    expect(second).toBe(first);
    expect(third).not.toBe(second);
    expect(first).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('says which version it changes', () => {
    const { commands, server } = open();
    void commands.send(table.change, { params, version: 7, body: { text: 'x' } });
    expect(server.expectOne('/api/sessions/s%201').request.headers.get('if-match')).toBe('"7"');
  });

  it('sends the bytes of a file, and tells how far they are', async () => {
    const { commands, server } = open();
    const percents: number[] = [];
    const sent = commands.send(table.attach, { params, query: { name: 'diplôme.pdf' }, body: new Uint8Array([1, 2, 3]) }, (percent) => percents.push(percent));
    const request = server.expectOne('/api/sessions/s%201/file?name=dipl%C3%B4me.pdf');
    expect(request.request.headers.get('content-type')).toBe('application/octet-stream');
    expect(request.request.body).toMatchObject({ size: 3, type: 'application/octet-stream' });
    request.event({ type: HttpEventType.UploadProgress, loaded: 1, total: 4 });
    request.flush({});
    expect((await sent).ok).toBe(true);
    expect(percents).toEqual([25]);
  });

  it.each([
    [problem(409, 'session-over', { params: { endedOn: '2026-05-19' } }), 'session-over', { endedOn: '2026-05-19' }],
    [problem(429, 'too-many-requests', { params: { seconds: 30 } }), 'too-many-requests', { seconds: 30 }],
    [problem(412, 'changed-meanwhile'), 'changed-meanwhile', {}],
    [problem(409, 'never-declared'), 'unexpected', {}],
    [['<html>', { status: 502, statusText: 'x' }] as const, 'unreachable', {}],
    [['', { status: 503, statusText: 'x' }] as const, 'unavailable', {}],
  ])('brings a refusal back as a code (%#)', async ([body, how], code, expected) => {
    const { commands, server } = open();
    const sent = commands.send(table.note, { params, body: { text: '' } });
    server.expectOne('/api/sessions/s%201/notes').flush(body, how);
    expect(await sent).toMatchObject({ ok: false, refusal: { code, params: expected } });
  });

  it('puts what the server could not take at its field, in the current language', async () => {
    document.documentElement.lang = 'fr';
    const { commands, server } = open();
    const faults = TestBed.runInInjectionContext(fieldFaults);
    TestBed.tick();
    const sent = commands.send(table.note, { params, body: { text: '' } });
    server.expectOne('/api/sessions/s%201/notes').flush(...problem(400, 'invalid-input', { fieldErrors: [{ path: 'body.text', code: 'too_small' }] }));
    const result = await sent;
    await new Promise((done) => setTimeout(done, 20));
    expect(result.ok ? {} : faults(result.refusal)).toEqual({ text: 'À compléter.' });
  });

  it('notices that the service is away, and its return', async () => {
    const { commands, server } = open();
    const lost = TestBed.inject(Connection).lost;
    const away = commands.send(table.note, { params, body: { text: 'a' } });
    server.expectOne('/api/sessions/s%201/notes').error(new ProgressEvent('error'));
    await away;
    expect(lost()).toBe(true);
    const back = commands.send(table.note, { params, body: { text: 'a' } });
    server.expectOne('/api/sessions/s%201/notes').flush({ id: 'n' });
    await back;
    expect(lost()).toBe(false);
  });

  it('opens a door with the token of a link, and no other door', async () => {
    history.replaceState(null, '', '/link#the-token');
    const { commands, server } = open();
    void commands.send(table.sign, { body: {} });
    expect(server.expectOne('/api/link/signature').request.headers.get('authorization')).toBe('Link the-token');
    void commands.send(table.note, { params, body: { text: 'a' } });
    expect(server.expectOne('/api/sessions/s%201/notes').request.headers.has('authorization')).toBe(false);
    history.replaceState(null, '', '/');
    sessionStorage.clear();
  });
});

describe('Downloads', () => {
  it('takes the name the server gave, accents included', async () => {
    const { downloads, server } = open();
    const asked = downloads.fetch(table.sheet, { params, query: { lang: 'fr' } });
    server
      .expectOne('/api/sessions/s%201/sheet?lang=fr')
      .flush(new Blob(['%PDF']), { headers: { 'content-disposition': `attachment; filename="emargement.pdf"; filename*=UTF-8''%C3%A9margement.pdf` } });
    expect(await asked).toMatchObject({ ok: true, value: { name: 'émargement.pdf' } });
  });

  it('is a plain address for a link', () => expect(addressFor(table.sheet, { params, query: { lang: 'fr' } })).toBe('/api/sessions/s%201/sheet?lang=fr'));
});
