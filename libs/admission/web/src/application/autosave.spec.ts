import { TestBed } from '@angular/core/testing';
import { accept, refuse } from '#kernel';
import { KeptDrafts } from '#platform/ui';
import { Autosave } from './autosave';

const savedAt = '2026-01-08T15:00:00.000Z';

/** A server that keeps one text: refuses whoever did not read the last version. */
const setUp = () => {
  localStorage.clear();
  const server = { version: 3, text: 'Un mardi.' };
  const autosave = new Autosave<string>(TestBed.inject(KeptDrafts), {
    name: () => 'statement:a',
    send: async (text, version) => {
      if (version !== server.version) return refuse('changed-meanwhile');
      Object.assign(server, { text, version: version + 1 });
      return accept({ version: server.version, savedAt });
    },
  });
  autosave.open(server.version, server.text);
  return { server, autosave };
};

describe('saving while somebody writes', () => {
  it('saves what was written while the page was read anew', async () => {
    const { server, autosave } = setUp();
    autosave.change('Un mardi, à midi.');
    autosave.open(3, 'Un mardi.');
    expect(autosave.found()).toBeUndefined();
    await autosave.flush();
    expect(server).toEqual({ version: 4, text: 'Un mardi, à midi.' });
  });

  it('goes on when an answer from before the last save comes late', async () => {
    const { server, autosave } = setUp();
    autosave.change('Un mardi, à midi.');
    await autosave.flush();
    autosave.open(3, 'Un mardi.');
    autosave.change('Un mardi, à midi pile.');
    await autosave.flush();
    expect(autosave.overtaken()).toBe(false);
    expect(server.text).toBe('Un mardi, à midi pile.');
  });

  it('does not write over what another window saved, though the page was read anew meanwhile', async () => {
    const { server, autosave } = setUp();
    autosave.change('Un mardi, à midi.');
    Object.assign(server, { version: 4, text: 'Un jeudi.' });
    autosave.open(server.version, server.text);
    await autosave.flush();
    expect(autosave.overtaken()).toBe(true);
    expect(server.text).toBe('Un jeudi.');
  });
});
