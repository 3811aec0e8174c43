import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { type CertificateDetail, disclosureLevels, type PrintedCertificate } from '#award/domain';
import { instant, localDate, mark } from '#kernel';
import { rememberingCanonize, signCredential } from '#platform/credential-format';
import { sceneForTests } from '../documents/scenes-for-tests';
import { credentialContent } from './credential-content';

const { privateKey } = generateKeyPairSync('ed25519');
const issuer = 'did:web:verif.example:issuers:0a1b2c3d4e5f';
const signer = { issuer, verificationMethod: `${issuer}#key-1`, sign: async (bytes: Uint8Array) => new Uint8Array(sign(null, bytes, privateKey)) };
const created = instant('2026-07-03T00:00:00Z');
const scene = sceneForTests();

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
const both = fc.record({ fr: text, en: text });
const unit = fc.record(
  { code: text, title: both, result: fc.constantFrom('passed' as const, 'failed' as const), mark: fc.constantFrom(mark('14.5'), mark('8.25')) },
  { requiredKeys: ['code', 'title'] },
);
const printed = fc.record({
  language: fc.constantFrom('fr' as const, 'en' as const),
  holder: fc.record({ givenName: text, familyName: text }),
  title: both,
  number: text,
  minutes: fc.constantFrom(60, 2520, 90),
  startedOn: fc.constantFrom(undefined, localDate('2026-03-09')),
  level: fc.option(both, { nil: undefined }),
});
const detail = fc.record({
  title: both,
  programme: text,
  pathway: both,
  units: fc.array(unit, { maxLength: 4 }),
  internshipMinutes: fc.constantFrom(undefined, 2100),
  framework: fc.option(fc.record({ name: both, competencies: fc.array(fc.record({ code: text, title: both }), { maxLength: 3 }) }), { nil: undefined }),
});
const names = fc.record({ id: fc.uuid(), subject: fc.uuid(), achievement: fc.uuid() });

describe('credentials signed from memory', () => {
  it.each(disclosureLevels)(
    'are those that the library signs, at level %i',
    async (level) => {
      const canonize = rememberingCanonize((content) => createHash('sha256').update(content).digest('hex'));
      await fc.assert(
        fc.asyncProperty(printed, detail, fc.array(names, { minLength: 4, maxLength: 4 }), fc.nat(131_071), async (said, told, four, position) => {
          const facts = {
            printed: { ...scene.printed, ...said } as PrintedCertificate,
            detail: { ...scene.detail, ...told } as CertificateDetail,
            validUntil: position % 2 ? localDate('2029-07-02') : null,
          };
          for (const drawn of four) {
            const content = await credentialContent(level, facts, drawn, issuer, { list: 'https://verif.example/status/1/revocation', position });
            expect(await signCredential(content, signer, created, canonize)).toEqual(await signCredential(content, signer, created));
          }
        }),
        { numRuns: 25 },
      );
    },
    120_000,
  );
});
