import { bundledContexts } from './bundled';
import { loaderWith } from './loader';

const digest = async (value: object): Promise<string> =>
  Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(value)))), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

describe('the contexts that give credentials their meaning', () => {
  it('are these, to the letter: another version of a package may not change them unnoticed', async () => {
    const digests = await Promise.all([...bundledContexts].map(async ([url, document]) => `${url} ${(await digest(document)).slice(0, 16)}`));
    expect(digests.sort()).toMatchInlineSnapshot(`
     [
       "https://imsglobal.github.io/openbadges-specification/ob_v3p0.html 6ea3ad0683f803c7",
       "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json a6196945628b9d02",
       "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json 3b7ee3db2a81386e",
       "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json e407ae98563c7b47",
       "https://purl.imsglobal.org/spec/ob/v3p0/context.json ce6ab7f5729910f4",
       "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json f9767b4f07e2c92e",
       "https://w3c-ccg.github.io/vc-ed/plugfest-1-2022/jff-vc-edu-plugfest-1-context.json 6ea3ad0683f803c7",
       "https://w3id.org/dcc/v1 a4352057858c806b",
       "https://w3id.org/security/data-integrity/v1 3d76dae0cd98b289",
       "https://w3id.org/security/data-integrity/v2 be223c58c54657e9",
       "https://w3id.org/security/multikey/v1 91f130b30b6705ee",
       "https://w3id.org/security/suites/ed25519-2020/v1 9ccf2b2a579a86c1",
       "https://w3id.org/vc/status-list/2021/v1 2420f53a4af31944",
       "https://www.w3.org/2018/credentials/v1 778eb3a2ffad5df9",
       "https://www.w3.org/ns/credentials/examples/v2 8a675bead391be98",
       "https://www.w3.org/ns/credentials/status/v1 1d5d557d174395f4",
       "https://www.w3.org/ns/credentials/undefined-terms/v2 3b11e1df8c618447",
       "https://www.w3.org/ns/credentials/v2 bf6fd611e6773d58",
       "https://www.w3.org/ns/did/v1 922d86fef06acc07",
     ]
    `);
  });

  it('give no second name to what decides on a credential', () => {
    const deciding = ['credentialStatus', 'validFrom', 'validUntil', 'issuer', 'issuanceDate', 'expirationDate', 'credentialSubject'];
    for (const [url, document] of bundledContexts)
      for (const name of deciding) expect([url, othersFor(document, `https://www.w3.org/2018/credentials#${name}`, name)]).toEqual([url, []]);
  });

  it('are all there is: nothing else is loaded', async () => {
    await expect(loaderWith()('https://example.org/context')).rejects.toThrow('Not bundled: https://example.org/context');
    await expect(loaderWith()('did:key:z6MkjoriXdbyWD25YXTed114F8hdJrLXQ567xxPHAUKxpKkS')).rejects.toThrow('Not bundled');
  });
});

/** Terms with that meaning other than the one everybody reads. */
const othersFor = (value: unknown, meaning: string, name: string): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([term, definition]) => {
    const id = typeof definition === 'object' && definition !== null && '@id' in definition ? definition['@id'] : definition;
    return [...(id === meaning && term !== name && term !== '@id' ? [term] : []), ...othersFor(definition, meaning, name)];
  });
};
