import { emptyWorld } from './known-world';
import { JudgingRoom } from './judging-room';
import { builtWorker } from './testing/built-worker';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** As much as a credential may hold: some hundred milliseconds of work. */
const page = { name: 'a page', description: 'of a portfolio', genre: 'essay', audience: 'the jury', narrative: 'what was learned' };
const evidence = Array.from({ length: 256 }, (_, at) => ({ id: `urn:x:${at}`, type: ['Evidence'], ...page }));
const heavy = JSON.stringify({
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: 'did:key:z6MkjoriXdbyWD25YXTed114F8hdJrLXQ567xxPHAUKxpKkS',
  credentialSubject: { id: 'urn:x' },
  evidence,
  proof: {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    verificationMethod: 'did:key:z6MkjoriXdbyWD25YXTed114F8hdJrLXQ567xxPHAUKxpKkS#z6MkjoriXdbyWD25YXTed114F8hdJrLXQ567xxPHAUKxpKkS',
    proofPurpose: 'assertionMethod',
    proofValue: 'z36GMLQ2PkNChPosGzh5M1Px5r7Wd54wS3htX5QLZmoKrNYd8mqyBhiWWSGvghX2A9jbQKww8FpRUVaXz17XQctWf',
  },
});

it('a file that takes too long ends the thread, and the next one gets another', async () => {
  const impatient = new JudgingRoom(await builtWorker(), emptyWorld(new Date('2026-06-01T12:00:00Z')), 5);
  expect(await impatient.judge(bytesOf(heavy))).toBeUndefined();
  await impatient.close();
  const room = new JudgingRoom(await builtWorker(), emptyWorld(new Date('2026-06-01T12:00:00Z')));
  expect(await room.judge(bytesOf('{}'))).toMatchObject({ verdict: 'unsupported' });
  expect(await room.judge(bytesOf(''))).toMatchObject({ reasons: ['empty'] });
  expect(await room.judge(bytesOf(heavy))).toMatchObject({ verdict: 'refused', reasons: ['altered', 'issuer-unknown'] });
  await room.close();
});
