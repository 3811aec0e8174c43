import { pageLanguage } from './page-language';

describe('the language of a page', () => {
  it.each([
    ['the one that was chosen', { cookie: 'a=b; pc-lang=en', 'accept-language': 'fr-CA,fr;q=0.9' }, 'en'],
    ['the first that the browser asks for and we speak', { 'accept-language': 'de-DE,en-GB;q=0.8,fr;q=0.5' }, 'en'],
    ['French when it asks for none of ours', { 'accept-language': 'de' }, 'fr'],
    ['French when it says nothing', {}, 'fr'],
    ['no language that a cookie makes up', { cookie: 'pc-lang=xx"><script>', 'accept-language': 'en' }, 'en'],
  ])('is %s', (_why, headers, language) => expect(pageLanguage({ headers })).toBe(language));
});
