import fc from 'fast-check';
import { pauseBeforeNext, readPasted, readTable, retryAfter, safeCell, secondsLeftOfDay, signedText } from '.';

describe('a cell', () => {
  it.each(['=1+1', '+33', '-1', '@sum', '\t=1', ' =1', '＝1', '\r\n-2'])('%j is no formula', (text) => expect(safeCell(text)).toMatch(/^'/));
  it.each(['Abdi', '7QKM-4TRX', "L'Été", '王', ''])('%j stays as it is', (text) => expect(safeCell(text)).toBe(text));
  it('never begins one, whatever is written', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/^[\s]*[=+\-@\t\r\n]/.test(safeCell(text))));
  });
});

describe('a table', () => {
  it('finds its columns wherever they stand', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['Ville', 'CODE', 'Prénom', 'Nom de famille'], { minLength: 4 }), (header) => {
        const row = header.map((name) => ({ CODE: '7QKM', 'Nom de famille': 'Abdi' })[name] ?? 'x');
        expect(readTable([header, row])).toMatchObject({ ok: true, value: [{ line: 2, code: '7QKM', familyName: 'Abdi' }] });
      }),
    );
  });
});

describe('a pasted list', () => {
  it.each(['7QKM-4TRX-9HCW-2BPD; Abdi', 'Abdi\t7qkm4trx9hcw2bpd', '7QKM 4TRX 9HCW 2BPD  Abdi', '7QKM-4TRX-9HCW-2BPD,Abdi'])(
    '%j is a code and a name',
    (line) => {
      expect(readPasted(`\n${line}\n`)).toMatchObject({ ok: true, value: [{ line: 2, familyName: 'Abdi' }] });
    },
  );

  it('keeps compound names, says what is missing, and ends somewhere', () => {
    expect(readPasted('2222-3333-4444-6666 Ngô Lefèvre\nAbdi')).toMatchObject({
      value: [{ familyName: 'Ngô Lefèvre' }, { line: 2, code: 'Abdi', fault: 'name-missing' }],
    });
    expect(readPasted('x;y\n'.repeat(51))).toMatchObject({ refusal: { code: 'list-too-long', params: { most: 50 } } });
    expect(readPasted(' \n')).toMatchObject({ refusal: { code: 'list-empty' } });
  });
});

describe('time', () => {
  it('of a quota ends with the day', () => {
    expect(secondsLeftOfDay('2026-11-23T23:59:58.500Z')).toBe(2);
    expect(secondsLeftOfDay('2026-11-23T00:00:00Z')).toBe(86_400);
  });

  it('of a message is a little under a day', () => {
    const total = retryAfter.reduce((sum, pause) => sum + pause, 0);
    expect(total).toBeLessThanOrEqual(86_400);
    expect(total).toBeGreaterThan(0.9 * 86_400);
    expect([pauseBeforeNext(1), pauseBeforeNext(retryAfter.length + 1)]).toEqual([60, undefined]);
    expect(signedText(17, '{}')).toBe('17.{}');
  });
});
