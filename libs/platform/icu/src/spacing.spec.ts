import { spaced } from './spacing';

describe('spaced', () => {
  it('keeps French marks with their word', () => {
    expect(spaced('fr', 'Un obstacle ? « Dites-le » : 80 %')).toBe('Un obstacle\u00a0? «\u00a0Dites-le\u00a0»\u00a0: 80\u00a0%');
  });
  it('leaves English alone', () => expect(spaced('en', 'Rate: 80 %')).toBe('Rate: 80 %'));
});
