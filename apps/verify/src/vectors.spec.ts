import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import addFormats from 'ajv-formats';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { instant } from '#kernel';
import { judgeFile, signCredential, type UnsignedCredential, type World } from '#platform/credential-format';

/** What others published, where it lies beside the project; it is not needed. */
const theirs = '../shared/vectors';
const ours = join(import.meta.dirname, 'vectors');

const world: World = { now: new Date('2026-06-01T12:00:00Z'), issuers: [], roots: [], statusList: async () => undefined };
const judged = (path: string) => judgeFile(new Uint8Array(readFileSync(path)), world);

describe('credentials kept in the tree, signed once with a key that was thrown away', () => {
  it.each([
    ['rdfc-2022.json', true, 'unchecked', ['issuer-unknown'], 'in-force'],
    ['rdfc-2022-altered.json', false, 'refused', ['altered', 'issuer-unknown'], 'unchecked'],
    ['rdfc-2022-expired.json', true, 'refused', ['expired', 'issuer-unknown'], 'expired'],
    ['jcs-2022.json', true, 'unchecked', ['issuer-unknown'], 'in-force'],
    ['signature-2020.json', true, 'unchecked', ['issuer-unknown'], 'in-force'],
    ['token-es256.jwt', true, 'unchecked', ['issuer-unknown'], 'in-force'],
    ['token-eddsa.jwt', true, 'unchecked', ['issuer-unknown'], 'in-force'],
  ])('%s', async (file, intact, verdict, reasons, status) => {
    expect(await judged(join(ours, file))).toMatchObject({ intact, verdict, reasons, status });
  });
});

const whenAtHand = existsSync(theirs) ? describe : describe.skip;
if (!existsSync(theirs)) console.log(`note: ${pathToFileURL(theirs).pathname} is absent; vectors of others were not tried.`);

whenAtHand('what others signed', () => {
  const fixtures = existsSync(join(theirs, 'dcc')) ? readdirSync(join(theirs, 'dcc')) : [];
  it.each(fixtures)('DCC: %s answers as it is named', async (file) => {
    const { intact, verdict, reasons, status } = await judged(join(theirs, 'dcc', file));
    expect(intact).toBe(file.startsWith('didweb') ? null : true);
    expect(verdict).not.toBe('good');
    if (file.includes('expired')) expect([verdict, status]).toEqual(['refused', 'expired']);
    else if (file.includes('not-yet-valid')) expect([verdict, status]).toEqual(['refused', 'not-yet-valid']);
    else if (file.includes('revoked')) expect([verdict, reasons[0]]).toEqual(['unchecked', 'status-list-not-at-hand']);
    else expect([verdict, reasons.at(-1)]).toEqual(['unchecked', 'issuer-unknown']);
  });

  it('W3C: the signature fits, and is not the named issuer’s', async () => {
    expect(await judged(join(theirs, 'w3c-eddsa-rdfc-2022/signedDataInt.json'))).toMatchObject({
      intact: true,
      issuer: { proven: false },
      reasons: ['issuer-did-not-sign'],
    });
  });

  it('W3C: our signer hashes and writes byte for byte what theirs did', async () => {
    const read = (file: string): string => readFileSync(join(theirs, 'w3c-eddsa-rdfc-2022', file), 'utf8').trim();
    const unsigned: UnsignedCredential = JSON.parse(read('unsigned.json'));
    const { proof, ...expected } = JSON.parse(read('signedDataInt.json'));
    const hashed: string[] = [];
    const sign = async (bytes: Uint8Array): Promise<Uint8Array> => {
      hashed.push(Buffer.from(bytes).toString('hex'));
      return new Uint8Array(Buffer.from(read('sigHexDataInt.txt'), 'hex'));
    };
    const signer = { issuer: String(unsigned.issuer), verificationMethod: proof.verificationMethod, sign };
    expect(await signCredential(unsigned, signer, instant(proof.created))).toEqual({ ...expected, proof: [proof] });
    expect(hashed).toEqual([read('combinedHashDataInt.txt')]);
  });

  it('schemas: what we sign is a credential to 1EdTech and to the W3C', () => {
    const read = (file: string) => JSON.parse(readFileSync(join(theirs, 'schemas', file), 'utf8'));
    const signed = JSON.parse(readFileSync(join(ours, 'rdfc-2022.json'), 'utf8'));
    const openBadges = addFormats(new Ajv2019({ strict: false, allErrors: true })).compile(read('ob_v3p0_achievementcredential_schema.json'));
    const dataModel = addFormats(new Ajv2020({ strict: false, allErrors: true })).compile(read('verifiable-credential-schema.json'));
    expect([openBadges(signed), openBadges.errors, dataModel(signed), dataModel.errors]).toEqual([true, null, true, null]);
    expect(openBadges({ ...signed, proof: signed.proof[0] })).toBe(false);
  });
});
