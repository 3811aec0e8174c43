import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { inOrder } from './in-order';

const open = () => {
  TestBed.configureTestingModule({ providers: [provideHttpClient(withInterceptors([inOrder])), provideHttpClientTesting()] });
  const [http, server] = [TestBed.inject(HttpClient), TestBed.inject(HttpTestingController)];
  const answers: string[] = [];
  const read = () => http.get('/thing').subscribe(() => answers.push('read'));
  return { http, server, answers, read };
};

const turn = () => new Promise<void>((done) => setTimeout(done, 5));

describe('what is read after something was decided', () => {
  it('is asked for once that has its answer, whatever the answer', async () => {
    const { http, server, read } = open();
    http.put('/thing', {}).subscribe({ error: () => undefined });
    read();
    await turn();
    server.expectNone({ method: 'GET' });
    server.expectOne({ method: 'PUT' }).flush({}, { status: 412, statusText: 'Precondition Failed' });
    await turn();
    server.expectOne({ method: 'GET' });
  });

  it('waits for what follows from the first answer too', async () => {
    const { http, server, read } = open();
    http.put('/thing', {}).subscribe(() => queueMicrotask(() => http.post('/thing/agreement', {}).subscribe()));
    read();
    server.expectOne({ method: 'PUT' }).flush({});
    await turn();
    server.expectNone({ method: 'GET' });
    server.expectOne({ method: 'POST' }).flush({});
    await turn();
    server.expectOne({ method: 'GET' });
  });

  it('is asked for at once when nothing is on its way, or a file only', () => {
    const { http, server, read } = open();
    read();
    server.expectOne({ method: 'GET' }).flush({});
    http.put('/thing/file', new Uint8Array([1]), { reportProgress: true }).subscribe();
    read();
    server.expectOne({ method: 'GET' });
  });
});
