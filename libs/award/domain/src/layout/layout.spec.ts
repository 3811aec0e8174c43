import fc from 'fast-check';
import { checkColours, contrastOnPaper, houseColours, leastContrast, measured } from './index';
import { healthWordsIn, sayableAt } from './health-words';

describe('a colour on white paper', () => {
  // Values of the WCAG 2.2 formula, as published contrast checkers give them.
  it.each([
    ['#000000', 21],
    ['#ffffff', 1],
    ['#767676', 4.54],
    ['#777777', 4.47],
    ['#949494', 3.03],
    ['#ff0000', 3.99],
  ])('%s reaches %d', (colour, ratio) => expect(measured(colour)).toBe(ratio));

  it('of the house is dark enough for its use', () => expect(checkColours(houseColours)).toMatchObject({ ok: true }));

  it('is refused exactly below what its use asks for', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), fc.constantFrom('words', 'first', 'second'), (number, part) => {
        const colour = `#${number.toString(16).padStart(6, '0')}`;
        expect(checkColours({ ...houseColours, [part]: colour }).ok).toBe(contrastOnPaper(colour) >= leastContrast[part]);
      }),
    ));
});

describe('a word of health', () => {
  it.each([
    ['Programme en santé mentale', true],
    ['SANTE', true],
    ['Pair‑aidance de Lyon', true],
    ['Peer support network', true],
    ['Centre de rétablissement', true],
    ['Coopérative de formation des Deux-Rives', false],
    ['Recrutement et besoins', false],
    ['12, rue des Soieries', false],
    ['Association Espérance', false],
  ])('in “%s”: %p', (text, found) => {
    expect(healthWordsIn(text).length > 0).toBe(found);
    expect(sayableAt(1, text)).toBe(found ? '' : text);
    expect(sayableAt(2, text)).toBe(text);
  });
});
