import fc from 'fast-check';
import { loaderWith } from '../contexts/loader';
import type { UnsignedCredential } from '../credential';
import { type Canonize, rdfcSuite } from '../foreign/linked-data.mjs';
import { certificateOf } from '../testing/house';
import { sha256 } from '../testing/sha256.mjs';
import { rememberingCanonize } from './remembering-canonize';

const options = { documentLoader: loaderWith() };
const issuer = 'did:web:verif.example:issuers:abc';
const base = certificateOf(issuer);

/** Twice seen, the third of a shape is read from memory. */
const knowing = async (...documents: readonly object[]): Promise<Canonize> => {
  const canonize = rememberingCanonize(sha256);
  for (const document of documents) for (let times = 0; times < 2; times++) await canonize(document, options).catch(() => '');
  return canonize;
};

const sameAsLibrary = async (canonize: Canonize, document: object) => {
  const own = await canonize(document, options).catch(String);
  expect(own).toBe(await rdfcSuite.canonize(document, options).catch(String));
};

const subjectWith = (changes: object): UnsignedCredential => ({ ...base, credentialSubject: { ...(base.credentialSubject as object), ...changes } });
const results = (...values: readonly string[]): UnsignedCredential =>
  subjectWith({ result: values.map((value) => ({ type: ['Result'], resultDescription: 'urn:uuid:0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d', value })) });

/** Texts as people and programs write them, among them what escapes, what could be a term, an address, or an empty one. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }).filter((one) => !/\p{Cs}/u.test(one)),
  fc.constantFrom('', ' ', 'Completed', 'name', 'id', '@id', '_:b0', '"', '\\"', '\n', '\u007f', '٣ أسماء', '<a> .', 'urn:x', 'https://example.org/ü', 'c14n0'),
);
const address = fc.oneof(
  fc.uuid().map((id) => `urn:uuid:${id}`),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom(issuer, 'did:key:z6Mk', 'http://example.org', 'relative', 'name', 'mailto:a@example.org', 'https://example.org/a b', 'urn:uuid:'),
);

describe('canonicalising from memory', () => {
  it('writes what the library writes, whatever stands in names, texts and addresses', async () => {
    const credential = (name: string, of: string, told: readonly string[], [id, list]: readonly string[]): UnsignedCredential => ({
      ...results(...told),
      id: id ?? '',
      name,
      issuer: { id: issuer, type: ['Profile'], name: of },
      credentialStatus: { id: `${list}#94`, type: 'BitstringStatusListEntry', statusPurpose: 'revocation', statusListIndex: '94', statusListCredential: list },
    });
    const canonize = await knowing(
      credential('Attestation de réussite', 'Institut Exemple', ['12 / 20', '14 / 20'], [base.id, 'https://verif.example/status/1']),
    );
    await fc.assert(
      fc.asyncProperty(text, text, fc.tuple(text, text), fc.tuple(address, address), async (name, of, told, ids) =>
        sameAsLibrary(canonize, credential(name, of, told, ids)),
      ),
      { numRuns: 300 },
    );
  }, 120_000);

  it.each([
    ['two that look alike', results('12 / 20', '12 / 20')],
    ['a statement said twice', subjectWith({ id: base.id, achievement: { ...base, id: 'urn:uuid:1' } })],
    [
      'a list within',
      subjectWith({ identifier: ['one two', 'three four', 'one two'].map((identityHash) => ({ type: 'IdentityObject', hashed: false, identityHash })) }),
    ],
    ['a number', subjectWith({ creditsEarned: 3.5 })],
    ['nothing', subjectWith({ narrative: null })],
    ['a context within', subjectWith({ '@context': 'https://www.w3.org/ns/credentials/v2' })],
    ['JSON-LD’s own words', subjectWith({ narrative: { '@value': 'Bien joué', '@language': 'fr' } })],
    ['a term without meaning', subjectWith({ colour: 'light blue' })],
    ['what does not mean an address', subjectWith({ id: 'not an address' })],
    ['a very long text', { ...base, name: 'é '.repeat(4000) }],
  ])('leaves nothing to chance with %s', async (_what, document) => {
    const canonize = await knowing(document, base);
    await sameAsLibrary(canonize, document);
  });

  it('takes two documents of one shape for what each of them says', async () => {
    const canonize = await knowing(results('12 / 20', '14 / 20'));
    for (const told of [
      ['12 / 20', '12 / 20'],
      ['14 / 20', '12 / 20'],
      ['a b', 'c d'],
    ])
      await sameAsLibrary(canonize, results(...told));
  });

  it('tells apart what stands in a part and what follows it', async () => {
    const { issuer: _, name: __, ...rest } = base;
    const achievement = { id: 'urn:uuid:1', type: ['Achievement'] };
    const narrative = 'Bien joué, vraiment.';
    for (const [within, after] of [
      [
        { ...rest, issuer: { id: issuer, name: 'Institut Exemple' } },
        { ...rest, issuer: { id: issuer }, name: 'Institut Exemple' },
      ],
      [subjectWith({ achievement: { ...achievement, narrative } }), subjectWith({ achievement, narrative })],
    ] as const) {
      await sameAsLibrary(await knowing(within), after);
      await sameAsLibrary(await knowing(after), within);
    }
  });

  it('asks the library no more once it knows a shape', async () => {
    let digested = 0;
    const canonize = rememberingCanonize((content) => {
      digested++;
      return sha256(content);
    });
    const named = (name: string): UnsignedCredential => ({ ...base, name });
    await canonize(named('Yasmine A.'), options);
    expect(digested).toBe(0);
    await canonize(named('Ana B.'), options);
    const proving = digested;
    await sameAsLibrary(canonize, named('Une autre personne'));
    expect(digested).toBe(proving * 2);
    await sameAsLibrary(canonize, { ...named('Une autre forme'), description: 'With one sentence more.' });
    expect(digested).toBe(proving * 2);
  });
});
