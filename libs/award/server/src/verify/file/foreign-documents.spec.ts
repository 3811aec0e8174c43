import { addressOfDid } from './foreign-documents';

describe('where a did:web has its document', () => {
  it.each([
    ['did:web:example.org', 'https://example.org/.well-known/did.json'],
    ['did:web:example.org#key-1', 'https://example.org/.well-known/did.json'],
    ['did:web:example.org:issuers:0a1b', 'https://example.org/issuers/0a1b/did.json'],
    ['did:web:example.org%3A8443:a', 'https://example.org:8443/a/did.json'],
    ['did:web:example.org:..:..', undefined],
    ['did:web:user@example.org', undefined],
    ['did:web:example.org:a%2F..', undefined],
    ['did:web:', undefined],
    ['did:key:z6Mk', undefined],
  ])('%s: %s', (did, address) => expect(addressOfDid(did)).toBe(address));
});
