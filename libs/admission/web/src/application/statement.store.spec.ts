import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { StatementStore } from './statement.store';

const application = '0b4be7a4-3f37-4b51-9e2e-0c1a2e6d9a01';
const url = `/api/applications/${application}/statement`;
const savedAt = '2026-01-08T15:00:00.000Z';
const rest = { words: 2, savedAt, disclosedUntil: null, withdrawnAt: null, maximumWords: 5, prompts: [], readers: [], suggestedUntil: '2026-04-01' };
const turn = () => new Promise<void>((done) => setTimeout(done, 5));

const open = async () => {
  localStorage.clear();
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), StatementStore] });
  const [store, server] = [TestBed.inject(StatementStore), TestBed.inject(HttpTestingController)];
  store.application.set(application);
  const read = async (version: number, text: string) => {
    TestBed.tick();
    server.expectOne({ method: 'GET', url }).flush({ ...rest, version, text, helpLine: '', editable: true });
    await turn();
    TestBed.tick();
  };
  const save = async (text: string, version: number) => {
    store.write(text);
    const saved = store.autosave.flush();
    await turn();
    server.expectOne({ method: 'PUT', url }).flush({ version, words: 2, savedAt });
    await saved;
  };
  await read(3, 'Un mardi.');
  return { store, read, save };
};

describe('a statement in two windows', () => {
  it('shows what the other one saved after this one, so that nobody writes over it unseen', async () => {
    const { store, read, save } = await open();
    await save('Un mercredi.', 4);
    store.page.reload();
    await read(5, 'Un jeudi.');
    expect(store.text()).toBe('Un jeudi.');
  });

  it('keeps what was saved when an answer from before comes late', async () => {
    const { store, read, save } = await open();
    await save('Un mercredi.', 4);
    await save('Un jeudi.', 5);
    store.page.reload();
    await read(4, 'Un mercredi.');
    expect(store.text()).toBe('Un jeudi.');
  });
});
