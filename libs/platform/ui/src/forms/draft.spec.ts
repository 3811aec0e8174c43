import { signal } from '@angular/core';
import { draftOf } from './draft';

const letter = () => {
  const file = signal({ id: 'a', text: 'saved' });
  return {
    file,
    draft: draftOf(
      () => file().text,
      () => file().id,
    ),
  };
};

describe('what a person is writing', () => {
  it('follows what is known until it is written in', () => {
    const { file, draft } = letter();
    expect(draft()).toBe('saved');
    file.set({ id: 'a', text: 'saved by another' });
    expect(draft()).toBe('saved by another');
  });

  it('stays when the page is read anew, with the same words and with others', () => {
    const { file, draft } = letter();
    draft.set('being written');
    file.set({ id: 'a', text: 'saved' });
    expect(draft()).toBe('being written');
    file.set({ id: 'a', text: 'saved by another' });
    expect(draft()).toBe('being written');
    file.set({ id: 'a', text: 'saved again' });
    expect(draft()).toBe('being written');
  });

  it('follows again once it was saved', () => {
    const { file, draft } = letter();
    draft.set('mine');
    file.set({ id: 'a', text: 'mine' });
    expect(draft()).toBe('mine');
    file.set({ id: 'a', text: 'corrected since' });
    expect(draft()).toBe('corrected since');
  });

  it('gives way to what another window saved, once it was saved itself and nothing was written since', () => {
    const { file, draft } = letter();
    draft.set('mine');
    draft.saved('mine');
    file.set({ id: 'a', text: 'saved' });
    expect(draft()).toBe('mine');
    draft.set('mine, and more');
    file.set({ id: 'a', text: 'of another window' });
    expect(draft()).toBe('mine, and more');
    draft.saved('mine, and more');
    file.set({ id: 'a', text: 'of another window, later' });
    expect(draft()).toBe('of another window, later');
  });

  it('begins anew for another one, and when it is dropped', () => {
    const { file, draft } = letter();
    draft.set('of a');
    file.set({ id: 'b', text: 'of b' });
    expect(draft()).toBe('of b');
    draft.set('more of b');
    draft.restart();
    expect(draft()).toBe('of b');
    file.set({ id: 'b', text: 'later' });
    expect(draft()).toBe('later');
  });

  it('compares what it holds by its contents', () => {
    const known = signal({ places: ['a'] });
    const draft = draftOf(() => ({ places: [...known().places] }));
    draft.update(({ places }) => ({ places: [...places] }));
    known.set({ places: ['b'] });
    expect(draft()).toEqual({ places: ['b'] });
  });
});
