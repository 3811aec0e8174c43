import { comesFromHere } from './same-origin';

const here = 'https://paircours.example';
const asked = (headers: Record<string, string>, method = 'POST') => comesFromHere({ method, headers: { host: 'paircours.example', ...headers } }, here);

describe('a request that changes something', () => {
  it.each([
    ['our own page', { 'sec-fetch-site': 'same-origin', origin: here }],
    ['our own page in an older browser', { origin: here }],
    ['our own page under another name of this machine', { origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' }],
    ['a program', {}],
    ['the address bar', { 'sec-fetch-site': 'none' }],
  ])('is let in from %s', (_who, headers) => expect(asked(headers)).toBe(true));

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['another site in an older browser', { origin: 'https://evil.example' }],
    ['a neighbour of the same site', { 'sec-fetch-site': 'same-site', origin: 'https://blog.paircours.example' }],
    ['a page that hides its origin', { origin: 'null' }],
    ['the same name on another port', { origin: 'https://paircours.example:8443' }],
    ['a forged same-origin beside a foreign origin', { 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' }],
  ])('is refused from %s', (_who, headers) => expect(asked(headers)).toBe(false));

  it.each(['PUT', 'PATCH', 'DELETE'])('is refused with %s too', (method) => expect(asked({ origin: 'https://evil.example' }, method)).toBe(false));

  it('may be read from anywhere', () => expect(asked({ 'sec-fetch-site': 'cross-site' }, 'GET')).toBe(true));
});
