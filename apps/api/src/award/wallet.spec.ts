import { IssuingKeys } from '#award/server';
import { judgeFile } from '#platform/credential-format';
import { Bench, type Person } from '../testing';
import { type AwardingHouse, awardingHouse, awardTo } from '../testing/awarded';
import { freeAddress, walletOfOthers } from '../testing/wallet';

interface Made {
  readonly offer: string;
  readonly link: string;
  readonly pin: string;
  readonly expiresAt: string;
}

/** Words that only deeper levels may say, and that nothing public may. */
const clinical = ['pairs aidants', 'pair aidant', 'pair-aidan', 'peer support', 'rétablissement', 'recovery', 'santé mentale', 'mental health'];

describe('a wallet written by others, over HTTP', () => {
  let bench: Bench;
  let house: AwardingHouse;
  let yasmine: Person;
  let certificate: string;
  let origin: string;
  const heard: string[] = [];

  beforeAll(async () => {
    const address = await freeAddress();
    ({ origin } = address);
    bench = await Bench.open({}, { address: { origin } });
    bench.at('2026-07-03T14:00:00Z');
    house = await awardingHouse(bench, 'Coopérative des Deux-Rives');
    yasmine = await bench.person({ givenName: 'Yasmine', familyName: 'Abdi' });
    await awardTo(bench, house, [yasmine]);
    certificate = (await yasmine.get('/certificates')).json().items[0].id;
    await bench.app.listen(address.port, '127.0.0.1');
  });
  afterAll(() => bench.close());

  const make = async (level: number): Promise<Made> => {
    const answer = await yasmine.post(`/certificates/${certificate}/wallet-offers`, { level });
    expect(answer.statusCode).toBe(200);
    return answer.json();
  };

  /** All that a wallet does, step by step. */
  const take = async ({ link, pin }: Made) => {
    const wallet = walletOfOthers();
    const credentialOffer = await wallet.resolveCredentialOffer(link);
    const issuerMetadata = await wallet.resolveIssuerMetadata(credentialOffer.credential_issuer);
    const { accessTokenResponse } = await wallet.retrievePreAuthorizedCodeAccessTokenFromOffer({ credentialOffer, issuerMetadata, txCode: pin });
    const accessToken = accessTokenResponse.access_token;
    const [credentialConfigurationId = ''] = credentialOffer.credential_configuration_ids;
    const { credentialResponse } = await wallet.retrieveCredentials({ issuerMetadata, accessToken, credentialConfigurationId });
    heard.push(JSON.stringify([link, credentialOffer, issuerMetadata, accessTokenResponse]));
    const [got] = credentialResponse.credentials ?? [];
    const credential = typeof got === 'object' && 'credential' in got ? got.credential : undefined;
    return { credentialOffer, issuerMetadata, accessTokenResponse, credential };
  };

  const judged = async (credential: unknown) => {
    const keys = bench.app.get(IssuingKeys);
    return judgeFile(Buffer.from(JSON.stringify(credential)), {
      now: new Date('2026-07-03T14:00:00Z'),
      issuers: await keys.knownIssuers(),
      roots: await keys.roots(),
      statusList: async (url) => (await fetch(url)).json(),
    });
  };

  it.each([0, 1, 2, 3])('takes level %s: the very credential that a download gives, and our judge says good', async (level) => {
    const { credential } = await take(await make(level));
    expect(credential).toEqual((await yasmine.get(`/certificates/${certificate}/credential?level=${level}`)).json());
    expect(await judged(credential)).toMatchObject({ verdict: 'good', reasons: [], intact: true, inForce: true, issuer: { proven: true, known: true } });
  });

  it('is asked for no key, by metadata that says so, and finds each organisation as an issuer of its own', async () => {
    const { credentialOffer, issuerMetadata, accessTokenResponse } = await take(await make(1));
    const issuer = `${origin}/issuers/${house.organisation.replaceAll('-', '').slice(0, 12)}`;
    expect(credentialOffer).toMatchObject({ credential_issuer: issuer, credential_configuration_ids: ['document'] });
    const { credentialIssuer, authorizationServers } = issuerMetadata;
    expect(credentialIssuer).toMatchObject({ credential_issuer: issuer, display: [{ name: 'Coopérative des Deux-Rives' }] });
    expect(Object.keys(credentialIssuer.credential_configurations_supported)).toEqual(['document']);
    const configuration = credentialIssuer.credential_configurations_supported['document'];
    expect(configuration).toMatchObject({ format: 'ldp_vc', credential_signing_alg_values_supported: ['eddsa-rdfc-2022'] });
    for (const absent of ['cryptographic_binding_methods_supported', 'proof_types_supported']) expect(configuration).not.toHaveProperty(absent);
    expect(credentialIssuer).not.toHaveProperty('nonce_endpoint');
    expect(authorizationServers).toMatchObject([{ issuer, token_endpoint: `${origin}/wallet/token`, 'pre-authorized_grant_anonymous_access_supported': true }]);
    expect(accessTokenResponse).toMatchObject({ token_type: 'Bearer', expires_in: 300 });
  });

  it('is seen by the holder as it comes, level and time, and by the record', async () => {
    const { offer } = await make(2);
    const seen = async (id: string) =>
      (await yasmine.get(`/certificates/${certificate}/wallet-offers`)).json().items.find((one: { id: string }) => one.id === id);
    expect(await seen(offer)).toEqual({
      id: offer,
      level: 2,
      state: 'open',
      madeAt: '2026-07-03T14:00:00.000Z',
      expiresAt: '2026-07-03T14:10:00.000Z',
      takenAt: null,
    });
    await yasmine.delete(`/wallet-offers/${offer}`);
    const made = await make(2);
    const heardOf = yasmine.get(`/certificates/${certificate}/wallet-offers/progress`);
    await take(made);
    expect(await seen(made.offer)).toMatchObject({ level: 2, state: 'taken', takenAt: '2026-07-03T14:00:00.000Z' });
    const { body } = await heardOf;
    expect(body).toContain('"state":"taken"');
    expect(body).toContain('event: end');
    const { items } = (await yasmine.get('/account/audit')).json();
    const actions = items.map(({ action }: { action: string }) => action);
    for (const step of ['offered', 'taken', 'withdrawn']) expect(actions).toContain(`certificate.wallet-${step}`);
  });

  it('never reads a word of what the document is about before it has it, nor at level 1 afterwards', async () => {
    const { levels } = (await yasmine.get(`/certificates/${certificate}`)).json();
    const planted: string[] = [levels[2].printed.title, levels[2].printed.course].flatMap(({ fr, en }) => [fr, en]);
    const { credential } = await take(await make(1));
    const emitted = [...heard, JSON.stringify(credential)].join('\n').toLowerCase();
    for (const word of [...planted, ...clinical]) expect(emitted).not.toContain(word.toLowerCase());
    expect(heard.join('\n')).not.toMatch(/Abdi|Yasmine|2026-0001/);
  });

  it('says the right kind of thing to caches and to pages elsewhere', async () => {
    const { link, pin } = await make(1);
    const address = new URL(link).searchParams.get('credential_offer_uri') ?? '';
    const offered = await fetch(address);
    expect(offered.headers.get('cache-control')).toBe('no-store');
    const code = address.slice(address.lastIndexOf('/') + 1);
    const { credential_issuer: issuer, grants } = (await offered.json()) as { credential_issuer: string; grants: object };
    expect(grants).toEqual({ [grant]: { 'pre-authorized_code': code, tx_code: { input_mode: 'numeric', length: 6 } } });
    expect(pin).toMatch(/^\d{6}$/);
    const path = new URL(issuer).pathname;
    for (const kind of ['openid-credential-issuer', 'oauth-authorization-server']) {
      const known = await fetch(`${origin}/.well-known/${kind}${path}`);
      expect(known.headers.get('content-type')).toMatch(/^application\/json/);
      expect(known.headers.get('access-control-allow-origin')).toBe('*');
      expect((await fetch(`${origin}/.well-known/${kind}/issuers/000000000000`)).status).toBe(404);
    }
  });
});

const grant = 'urn:ietf:params:oauth:grant-type:pre-authorized_code';
