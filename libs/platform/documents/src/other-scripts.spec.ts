import { inflateSync } from 'node:zlib';
import { instant } from '#kernel';
import { hasOtherScripts, linesOf, runsBothWays } from './other-scripts';
import { isPrintable } from './printable';
import { Sheet } from './sheet';

const seen = (text: string, width = 1000): string[][] =>
  linesOf(text.normalize('NFC'), 'sans', width, (piece) => piece.text.length).map(({ pieces }) => pieces.map((one) => one.text));

describe('text that runs both ways', () => {
  it('is told from text that runs one way', () => {
    expect(['Yasmine Abdi', 'Nguyễn Thị Ánh', '12.5'].some(runsBothWays)).toBe(false);
    expect(['محمد', 'Yasmine محمد', 'דוד'].every(runsBothWays)).toBe(true);
    expect([hasOtherScripts('王小明'), runsBothWays('王小明'), hasOtherScripts('Łukasz')]).toEqual([true, false, false]);
  });

  it.each<[string, string, string[]]>([
    ['words of an Arabic name, the first on the right', 'محمد علي', ['علي', ' ', 'محمد']],
    ['a Latin name with an Arabic one within', 'Yasmine محمد علي Abdi', ['Yasmine ', 'علي', ' ', 'محمد', ' Abdi']],
    ['an Arabic name with a Latin one after it', 'سارة Dupont', ['Dupont', ' ', 'سارة']],
    ['numbers, which keep their order', 'ملف 123', ['123', ' ', 'ملف']],
    ['brackets, which turn round', 'علي (2)', ['(', '2', ') ', 'علي']],
    ['Hebrew with points', 'שָׁלוֹם', ['שָׁלוֹם']],
  ])('is seen from left to right: %s', (_, text, pieces) => {
    expect(seen(text)).toEqual([pieces.map((piece) => piece.normalize('NFC'))]);
  });

  it('gives digits of Arabic to the shaper turned, which turns them back', () => {
    expect(seen('ملف ٤٥٦')).toEqual([['٦٥٤', ' ', 'ملف']]);
  });

  it('is broken between words in the order in which it is read', () => {
    expect(seen('محمد علي حسن', 9)).toEqual([['علي', ' ', 'محمد'], ['حسن']]);
    expect(seen('محمد'.repeat(4), 6).map((line) => line.join('').length)).toEqual([6, 6, 4]);
  });

  it.each([
    'محمد أحمد',
    'مُحَمَّد عَبْدُ الرَّحْمٰن',
    'پرویز چنگیزی',
    'شێرکۆ',
    'דוד כהן',
    'שָׁלוֹם',
    'Yasmine محمد Abdi',
    'سارة Dupont-Lefèvre',
    'Nguyễn محمد',
    '王小明',
    '張家豪',
    'Mei 张伟',
    '髙橋 﨑子',
    'さくら',
    '김민준',
    'محمد 王',
  ])('prints: %s', (name) => {
    expect(isPrintable(name)).toBe(true);
    expect(isPrintable(name.normalize('NFD'))).toBe(true);
  });

  it.each(['محمد\u202eأحمد', 'محمد\u200fأحمد', 'محمد\u0001', '王\u200b明', '👩 王'])('is refused with what cannot be drawn or deceives', (name) => {
    expect(isPrintable(name)).toBe(false);
  });
});

const drawn = async (text: string) => {
  const sheet = Sheet.open({ language: 'fr', title: 'Noms', author: 'Coopérative', createdAt: instant('2026-07-03T14:00:00Z') });
  sheet.text('P', text, { font: 'voice', size: 20 });
  return Buffer.from(await sheet.close());
};

/** All streams of the file, unfolded. */
const streamsOf = (file: Buffer): string =>
  [...file.toString('latin1').matchAll(/stream\n/g)]
    .flatMap(({ index }) => {
      try {
        return [inflateSync(file.subarray(index + 7)).toString('latin1')];
      } catch {
        return [];
      }
    })
    .join('\n');

describe('a page with an Arabic name', () => {
  it('tells listeners the name as it is read', async () => {
    const name = 'محمد أحمد';
    const actual = Buffer.from(`\ufeff${name}`, 'utf16le').swap16();
    expect((await drawn(name)).includes(actual.subarray(2))).toBe(true);
  });

  it('has its letters joined, each mapped to the letter it stands for', async () => {
    const file = await drawn('محمد');
    expect(file.toString('latin1')).toMatch(/Amiri-Regular/);
    const streams = streamsOf(file);
    for (const letter of ['<0645>', '<062d>', '<062f>']) expect(streams).toContain(letter);
    // Two forms of the same letter, at the beginning of the word and within.
    expect(streams.match(/<0645>/g)).toHaveLength(2);
  });
});
