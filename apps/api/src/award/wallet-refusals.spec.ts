import pg from 'pg';
import { Bench, type Person } from '../testing';
import { type AwardingHouse, awardingHouse, awardTo } from '../testing/awarded';
import { rowsWith } from '../testing/whole-database';

interface Made {
  readonly offer: string;
  readonly code: string;
  readonly pin: string;
}

const GRANT = 'urn:ietf:params:oauth:grant-type:pre-authorized_code';
const START = '2026-07-03T14:00:00Z';
const wrong = (pin: string) => String((Number(pin) + 1) % 1_000_000).padStart(6, '0');

describe('an offer to a wallet', () => {
  let bench: Bench;
  let house: AwardingHouse;
  let yasmine: Person;
  let luc: Person;
  let certificate: string;

  beforeAll(async () => {
    bench = await Bench.open();
    bench.at(START);
    house = await awardingHouse(bench, 'Coopérative des Deux-Rives');
    yasmine = await bench.person({ givenName: 'Yasmine', familyName: 'Abdi' });
    luc = await bench.person({ givenName: 'Luc', familyName: 'Côté' });
    await awardTo(bench, house, [yasmine, luc]);
    certificate = (await yasmine.get('/certificates')).json().items[0].id;
  });
  afterAll(() => bench.close());
  /** Each begins with no offer, and no miss counted. */
  beforeEach(async () => {
    bench.at(START);
    await bench.asHouse(async ({ manager }) => manager.query('delete from wallet_offer'));
    await bench.asHouse(async ({ manager }) => manager.query(`delete from rate_limit where key like 'wallet:%'`));
  });

  const make = async (by = yasmine, of = certificate): Promise<Made> => {
    const { offer, link, pin } = (await by.post(`/certificates/${of}/wallet-offers`, { level: 1 })).json();
    return { offer, pin, code: decodeURIComponent(link).split('/').at(-1) ?? '' };
  };
  const look = (code: string) => bench.app.inject({ method: 'GET', url: `/wallet/offers/${code}` });
  const send = (payload: string, type = 'application/x-www-form-urlencoded') =>
    bench.app.inject({ method: 'POST', url: '/wallet/token', headers: { 'content-type': type }, payload });
  const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString();
  const redeem = ({ code, pin }: Pick<Made, 'code' | 'pin'>) => send(form({ grant_type: GRANT, 'pre-authorized_code': code, tx_code: pin }));
  const ask = (token: string | undefined, payload: object = { credential_configuration_id: 'document' }) =>
    bench.app.inject({ method: 'POST', url: '/wallet/credential', headers: token ? { authorization: `Bearer ${token}` } : {}, payload });
  const tokenFor = async (made: Made): Promise<string> => (await redeem(made)).json().access_token;
  const states = async () => (await yasmine.get(`/certificates/${certificate}/wallet-offers`)).json().items.map(({ state }: { state: string }) => state);
  const said = ({ statusCode, body, headers }: Awaited<ReturnType<typeof look>>) =>
    `${statusCode} ${headers['content-type']} ${headers['cache-control']} ${body}`;

  it('answers alike when unknown, over, used, withdrawn or not the holder’s to give any more', async () => {
    const never = { code: 'AAAAAAAAAAAAAAAAAAAAAA', pin: '000000' };
    const [nothing, denied] = [said(await look(never.code)), said(await redeem(never))];
    expect(nothing).toContain('404 application/problem+json');
    expect(denied).toBe('400 application/json; charset=utf-8 no-store {"error":"invalid_grant"}');

    const used = await make();
    expect((await redeem(used)).statusCode).toBe(200);
    const withdrawn = await make();
    expect((await yasmine.delete(`/wallet-offers/${withdrawn.offer}`)).statusCode).toBe(200);
    const over = await make();
    bench.at('2026-07-03T14:09:59Z');
    expect((await look(over.code)).statusCode).toBe(200);
    bench.at('2026-07-03T14:10:00Z');
    for (const one of [used, withdrawn, over, { ...over, pin: wrong(over.pin) }]) {
      expect(said(await look(one.code))).toBe(nothing);
      expect(said(await redeem(one))).toBe(denied);
    }
    expect((await yasmine.delete(`/wallet-offers/${withdrawn.offer}`)).json()).toMatchObject({ status: 404, code: 'wallet-offer-unknown' });
  });

  it('is taken once, by one of twenty who come at the same time', async () => {
    const made = await make();
    const answers = await Promise.all(Array.from({ length: 20 }, () => redeem(made)));
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
    expect(new Set(answers.filter(({ statusCode }) => statusCode !== 200).map(({ body }) => body))).toEqual(new Set(['{"error":"invalid_grant"}']));
  });

  it('dies of five wrong codes, however many are tried at once, and the right one comes too late', async () => {
    const patient = await make();
    for (let tries = 0; tries < 4; tries++) expect((await redeem({ ...patient, pin: wrong(patient.pin) })).statusCode).toBe(400);
    expect((await redeem(patient)).statusCode).toBe(200);

    const attacked = await make();
    const guesses = Array.from({ length: 20 }, (_, n) => String((Number(attacked.pin) + n + 1) % 1_000_000).padStart(6, '0'));
    for (const { statusCode } of await Promise.all(guesses.map((pin) => redeem({ ...attacked, pin })))) expect(statusCode).toBe(400);
    expect((await redeem(attacked)).json()).toEqual({ error: 'invalid_grant' });
    expect((await look(attacked.code)).statusCode).toBe(404);
    expect(await states()).toEqual(expect.arrayContaining(['ended', 'fetching']));
  });

  it('is not guessed from one network: misses are counted in the database, finds are not', async () => {
    const made = await make();
    for (let finds = 0; finds < 125; finds++) expect((await look(made.code)).statusCode).toBe(200);
    const statuses = [];
    for (let misses = 0; misses < 121; misses++) statuses.push((await redeem({ code: `x${misses}`, pin: '000000' })).statusCode);
    expect(statuses.slice(0, 120)).toEqual(Array(120).fill(400));
    const stopped = await redeem(made);
    expect(stopped.statusCode).toBe(429);
    expect(stopped.json()).toEqual({ error: 'temporarily_unavailable' });
    expect(Number(stopped.headers['retry-after'])).toBeGreaterThan(0);
    expect((await look(made.code)).json()).toMatchObject({ status: 429, code: 'too-many-requests' });
  });

  it('is refused in the words of OAuth when it is asked for wrongly, and passes over what it does not know', async () => {
    const { code, pin } = await make();
    const whole = { grant_type: GRANT, 'pre-authorized_code': code, tx_code: pin };
    const refused = async (payload: string, error: string, type?: string) => {
      const answer = await send(payload, type);
      expect([answer.statusCode, answer.headers['content-type'], answer.json()]).toEqual([400, 'application/json; charset=utf-8', { error }]);
    };
    await refused(form({ ...whole, grant_type: 'authorization_code' }), 'unsupported_grant_type');
    await refused(form({ grant_type: GRANT, 'pre-authorized_code': code }), 'invalid_request');
    await refused(form({ grant_type: GRANT, tx_code: pin }), 'invalid_request');
    await refused('', 'invalid_request');
    await refused(`${form(whole)}&tx_code=000000`, 'invalid_request');
    await refused(form({ ...whole, tx_code: '1'.repeat(51) }), 'invalid_request');
    await refused(JSON.stringify(whole), 'invalid_request', 'application/json');
    await refused('{', 'invalid_request', 'application/json');
    const answer = await send(form({ ...whole, client_id: 'anybody', resource: 'x' }));
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('gives one document for its token, the same again if the line broke, and nothing else', async () => {
    const token = await tokenFor(await make());
    const fault = async (payload: object) => (await ask(token, payload)).json();
    expect(await fault({})).toEqual({ error: 'invalid_credential_request' });
    expect(await fault({ credential_configuration_id: 7 })).toEqual({ error: 'invalid_credential_request' });
    expect(await fault({ credential_configuration_id: 'diploma' })).toEqual({ error: 'unknown_credential_configuration' });
    expect(await fault({ credential_identifier: 'document' })).toEqual({ error: 'unknown_credential_identifier' });
    expect(await fault({ credential_identifier: 'document', credential_configuration_id: 'document' })).toEqual({ error: 'invalid_credential_request' });
    expect(await fault({ credential_configuration_id: 'document', credential_response_encryption: {} })).toEqual({ error: 'invalid_encryption_parameters' });
    expect(await states()).toEqual(['fetching']);
    const given = await ask(token);
    expect(given.headers['cache-control']).toBe('no-store');
    expect(given.json().credentials).toHaveLength(1);
    bench.at('2026-07-03T14:04:59Z');
    expect((await ask(token, { credential_configuration_id: 'document', proofs: { jwt: ['x'] } })).body).toBe(given.body);
    expect(await states()).toEqual(['taken']);
    bench.at('2026-07-03T14:05:00Z');
    expect((await ask(token)).json()).toEqual({ error: 'invalid_token' });
  });

  it('opens nothing without its token', async () => {
    const none = await ask(undefined);
    expect([none.statusCode, none.headers['www-authenticate'], none.json()]).toEqual([401, 'Bearer', { error: 'invalid_token' }]);
    const made = await make();
    for (const other of [`pcw_${'A'.repeat(43)}`, made.code, 'x']) {
      const answer = await ask(other);
      expect([answer.statusCode, answer.headers['www-authenticate']]).toEqual([401, 'Bearer error="invalid_token"']);
    }
    const token = await tokenFor(made);
    expect((await yasmine.delete(`/wallet-offers/${made.offer}`)).statusCode).toBe(200);
    expect((await ask(token)).json()).toEqual({ error: 'invalid_token' });
    const { json, statusCode } = await bench.app.inject({ method: 'GET', url: '/api/certificates', headers: { authorization: `Bearer ${token}` } });
    expect([statusCode, json().code]).toEqual([401, 'not-signed-in']);
  });

  it('is its holder’s alone: to others, staff too, there is no such certificate and no such offer', async () => {
    const { offer } = await make();
    for (const other of [luc, house.lead]) {
      const path = `/certificates/${certificate}/wallet-offers`;
      for (const answer of [await other.post(path, { level: 1 }), await other.get(path), await other.get(`${path}/progress`)])
        expect(answer.json()).toMatchObject({ status: 404, code: 'certificate-unknown' });
      expect((await other.delete(`/wallet-offers/${offer}`)).json()).toMatchObject({ status: 404, code: 'wallet-offer-unknown' });
    }
    expect(await states()).toEqual(['open']);
    for (const body of [{ level: 4 }, { level: '1' }, {}, { level: 1, holder: luc.account }])
      expect((await yasmine.post(`/certificates/${certificate}/wallet-offers`, body)).statusCode).toBe(400);
  });

  it('is one of five at most', async () => {
    await Promise.all(Array.from({ length: 5 }, () => make()));
    const answers = await Promise.all(Array.from({ length: 3 }, () => yasmine.post(`/certificates/${certificate}/wallet-offers`, { level: 1 })));
    for (const answer of answers) expect(answer.json()).toMatchObject({ status: 409, code: 'too-many-wallet-offers' });
    bench.at('2026-07-03T14:10:00Z');
    await make();
    expect(await states()).toEqual(['open']);
  });

  it('leaves neither code nor digits nor token in any table', async () => {
    const made = await make();
    const token = await tokenFor(made);
    expect(await rowsWith(bench, made.code, token, token.slice(4))).toEqual([]);
    const [kept] = await bench.asHouse(({ manager }) =>
      manager.query<{ text: string }[]>(`select o::text as text from wallet_offer o where id = $1`, [made.offer]),
    );
    expect(kept?.text).not.toContain(`,${made.pin},`);
  });

  it('ends with the certificate: suspended, it is refused at every step, and works again when it counts again', async () => {
    const of = (await luc.get('/certificates')).json().items[0].id;
    const [early, late] = [await make(luc, of), await make(luc, of)];
    const token = await tokenFor(early);
    await house.lead.post(`/certificates/${of}/standing`, { step: 'suspended', reason: 'Un doute' });
    expect((await luc.post(`/certificates/${of}/wallet-offers`, { level: 1 })).json()).toMatchObject({ status: 409, code: 'certificate-not-in-force' });
    expect((await look(late.code)).json()).toMatchObject({ status: 404, code: 'wallet-offer-unknown' });
    expect((await redeem(late)).json()).toEqual({ error: 'invalid_grant' });
    expect((await ask(token)).json()).toEqual({ error: 'credential_request_denied' });
    await house.lead.post(`/certificates/${of}/standing`, { step: 'reinstated', reason: 'Levé' });
    expect((await redeem(late)).statusCode).toBe(200);
    expect((await ask(token)).statusCode).toBe(200);
    await house.lead.post(`/certificates/${of}/standing`, { step: 'revoked', reason: 'Procès-verbal annulé' });
    expect((await ask(token)).json()).toEqual({ error: 'credential_request_denied' });
  });

  it('is refused for a certificate that somebody changed by SQL, at every step', async () => {
    const [early, late] = [await make(), await make()];
    const token = await tokenFor(early);
    const server = new URL(process.env['TEST_CLUSTER_URL'] ?? '');
    server.pathname = new URL(bench.database.apiUrl).pathname;
    const superuser = new pg.Client({ connectionString: server.toString() });
    await superuser.connect();
    await superuser.query('set session_replication_role = replica');
    await superuser.query(`update certificate set printed = jsonb_set(printed, '{holder,familyName}', '"Roy"') where id = $1`, [certificate]);
    await superuser.end();
    expect((await yasmine.post(`/certificates/${certificate}/wallet-offers`, { level: 1 })).json()).toMatchObject({ code: 'certificate-not-in-force' });
    expect((await look(late.code)).statusCode).toBe(404);
    expect((await redeem(late)).json()).toEqual({ error: 'invalid_grant' });
    expect((await ask(token)).json()).toEqual({ error: 'credential_request_denied' });
  });
});
