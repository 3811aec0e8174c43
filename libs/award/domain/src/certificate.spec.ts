import fc from 'fast-check';
import { instant, localDate } from '#kernel';
import { awardNumber } from './award-number';
import { certificateCode, codeAlphabet, codeBytes, codeLength, printedCode, readCode } from './certificate-code';
import { nameKey } from './family-name';
import type { PrintedCertificate } from './printed-certificate';
import { answerFor } from './verification';

const bytes = fc.uint8Array({ minLength: codeBytes, maxLength: codeBytes });

describe('a certificate code', () => {
  it('carries at least sixty random bits', () => expect(codeLength * Math.log2(codeAlphabet.length)).toBeGreaterThanOrEqual(60));

  it('uses only letters and figures that are not misread', () => {
    expect(new Set(codeAlphabet).size).toBe(24);
    expect(codeAlphabet).not.toMatch(/[015AEIOULNSZ]/);
  });

  it('is read back however it is typed', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const code = certificateCode(random);
        fc.pre(code !== undefined);
        const printed = printedCode(code);
        expect(printed).toMatch(/^(\w{4}-){3}\w{4}$/);
        for (const typed of [printed, printed.toLowerCase(), ` ${code} `, printed.replaceAll('-', ' – ')]) expect(readCode(typed)).toBe(code);
      }),
    );
  });

  it('gives each letter the same chance: bytes that would not are left aside', () => {
    const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const drawn = Array.from({ length: 15 }, (_, at) => certificateCode(all.slice(at * codeLength, (at + 1) * codeLength)) ?? '').join('');
    expect([...codeAlphabet].map((letter) => drawn.split(letter).length - 1)).toEqual(Array.from(codeAlphabet, () => 10));
    expect(certificateCode(all.slice(240))).toBeUndefined();
  });

  it.each(['', '7QKM-4TRX-9HCW-2BP', '7QKM-4TRX-9HCW-2BPO', '7QKM4TRX9HCW2BPDD', 'x'.repeat(100_000), '<script>'])('is not read from %.20s', (typed) =>
    expect(readCode(typed)).toBeUndefined(),
  );
});

describe('the family name as second factor', () => {
  it.each([
    ['Abdi', 'ABDI '],
    ['Ngô-Lefèvre', 'ngo lefevre'],
    ['O’Brien', "O'BRIEN"],
    ['Œuvrard', 'oeuvrard'],
    ['Łukasz', 'Lukasz'],
    ['Groß', 'GROSS'],
    ['Iğdır', 'igdir'],
    ['İnan', 'Inan'],
    ['أحمد', 'احمد'],
  ])('%s is %s', (one, other) => expect(nameKey(one)).toBe(nameKey(other)));

  it('does not depend on how accents are encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (name) => expect(nameKey(name.normalize('NFD'))).toBe(nameKey(name.normalize('NFC')))),
    );
  });

  it('keeps different names apart and an empty one empty', () => {
    expect(nameKey('Abdi')).not.toBe(nameKey('Abdou'));
    expect(nameKey(' -’ ')).toBe('');
  });
});

describe('what a check answers', () => {
  const printed: PrintedCertificate = {
    language: 'fr',
    holder: { givenName: 'Yasmine', familyName: 'Abdi' },
    title: { fr: 'Attestation de réussite', en: 'Certificate of achievement' },
    course: { fr: 'Formation professionnelle', en: 'Professional training' },
    startedOn: localDate('2026-03-09'),
    endedOn: localDate('2026-06-26'),
    awardedOn: localDate('2026-07-03'),
    number: awardNumber(localDate('2026-07-03'), 131),
    issuer: { name: 'Deux-Rives', place: 'Montréal' },
    signatories: [],
  };
  const today = localDate('2026-10-01');
  const at = instant('2026-09-14T08:00:00Z');
  const entry = { printed, shared: true, provisional: false, validUntil: null, last: null } as const;

  it('shows a valid one, numbered as printed', () => {
    expect(answerFor(entry, today)).toEqual({ answer: 'valid', printed, validUntil: null, provisional: false });
    expect(printed.number).toBe('2026-0131');
  });
  it.each(['revoked', 'suspended', 'superseded'] as const)('says of a %s one only that, when, and by whom', (step) =>
    expect(answerFor({ ...entry, last: { step, at } }, today)).toEqual({ answer: step, since: at, issuer: 'Deux-Rives' }),
  );
  it('says until when it was valid, from the day after on', () => {
    const validUntil = localDate('2026-09-30');
    expect(answerFor({ ...entry, validUntil }, validUntil)).toMatchObject({ answer: 'valid' });
    expect(answerFor({ ...entry, validUntil }, today)).toEqual({ answer: 'expired', printed, validUntil });
  });
  it('says the same of one that is unknown and one that its holder does not share', () => {
    expect(answerFor(undefined, today)).toEqual({ answer: 'unknown' });
    expect(answerFor({ ...entry, shared: false }, today)).toEqual({ answer: 'unknown' });
    expect(answerFor({ ...entry, shared: false, last: { step: 'revoked', at } }, today)).toEqual({ answer: 'unknown' });
  });
});
