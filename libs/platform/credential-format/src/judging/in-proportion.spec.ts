import { signedCertificate } from '../testing/house';
import { known, webIssuer, worldOf } from '../testing/world';
import { bakePng } from '../baking/png';
import { chunkOf, SIGNATURE } from '../baking/png-chunks';
import { readJson } from '../reading/guarded-json';
import { MOST_TEXT } from '../reading/limits';
import { judgeFile } from './judge-file';

const KiB = 1024;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const filled = (piece: string, size: number): string => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);

const header = chunkOf('IHDR', Uint8Array.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]));
const png = Uint8Array.from([...SIGNATURE, ...header, ...chunkOf('IEND', new Uint8Array())]);

/** The best of several tries, in milliseconds: what else the machine does only ever adds. */
const timeOf = async (bytes: Uint8Array, tries: number): Promise<number> => {
  let best = Infinity;
  for (let at = 0; at < tries; at++) {
    const since = performance.now();
    await judgeFile(bytes, worldOf([]));
    best = Math.min(best, performance.now() - since);
  }
  return best;
};

/** Below this, in milliseconds, a time tells more of the machine than of the file. */
const FLOOR = 20;
/** A machine that does something else makes any one try slow; what multiplies is slow in every one. */
const TRIES = 4;

/** Eight times the bytes may take eight times as long. What multiplies takes sixty-four times: half of that is allowed for noise. */
const inProportion = async (of: (size: number) => Uint8Array, size: number): Promise<void> => {
  const small = Math.max(FLOOR, await timeOf(of(size), 3));
  const found: number[] = [];
  while (found.length < TRIES && !(Math.min(...found) <= 32 * small)) found.push(await timeOf(of(size * 8), 1));
  expect({ small, found, kept: Math.min(...found) <= 32 * small }).toMatchObject({ kept: true });
};

const texts: Record<string, string> = {
  'parts of a token': '.eyJ',
  'parts of a token and an end that is none': 'eyJ.',
  'letters that could all begin a token': 'aaaaaaaa.',
  tildes: 'aaaaaaaa.a.~',
  'white space': ' ',
  'white space and letters': ' a',
  'open brackets that are quoted': '{"[":',
  escapes: '"\\\\',
  quotes: '""',
  names: '{"a":1,"b":2},',
  tags: '<a>',
  comments: '<!---->',
  'ends of tags': '</a',
  attributes: '<svg verify ="x" ',
  references: '&#1;&amp;',
  'objects of a PDF': '1 0 obj<</A[]>>endobj ',
  'objects that never end': '1 0 obj<<',
  'streams that never end': '1 0 obj<<>>stream ',
  trailers: 'trailer<<',
};

describe('time in proportion to the file', () => {
  it.each(Object.entries(texts))(
    '%s',
    async (_what, piece) => {
      for (const [head, end] of [
        ['', ''],
        ['"', '"'],
        ['{"a":"', '"}'],
        ['%PDF-1.7\n', '\n%%EOF'],
        ['<svg>', '</svg>'],
        ['', ' .'],
        ['eyJ', ' x'],
      ] as const)
        for (const size of [16 * KiB, 128 * KiB]) await inProportion((bytes) => bytesOf(head + filled(piece, bytes) + end), size);
    },
    60_000,
  );

  it('an image with thousands of credentials, each of which swells', async () => {
    const swelling = bakePng(png, '{}').subarray(SIGNATURE.length + header.length);
    const of = (size: number): Uint8Array => {
      const times = Math.ceil(size / swelling.length);
      const whole = new Uint8Array(SIGNATURE.length + header.length + times * swelling.length);
      whole.set(Uint8Array.from([...SIGNATURE, ...header]));
      for (let at = 0; at < times; at++) whole.set(swelling, SIGNATURE.length + header.length + at * swelling.length);
      return whole;
    };
    await inProportion(of, 64 * KiB);
    expect(await judgeFile(of(64 * KiB), worldOf([]))).toMatchObject({ reasons: ['several-credentials'] });
  });
});

describe('bounds that keep linking the data from multiplying', () => {
  it.each([
    ['a list', { evidence: Array.from({ length: 257 }, (_, at) => ({ id: `urn:${at}`, type: ['Evidence'] })) }],
    [
      'contexts',
      {
        '@context': Array.from({ length: 17 }, (_, at) =>
          at ? 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json' : 'https://www.w3.org/ns/credentials/v2',
        ),
      },
    ],
  ])('%s that is longer than any credential’s is not tried', async (_what, change) => {
    const signer = await webIssuer(1);
    const text = JSON.stringify({ ...(await signedCertificate(signer)), ...change });
    expect(await judgeFile(bytesOf(text), worldOf([known([signer])]))).toMatchObject({ verdict: 'refused', reasons: ['too-intricate'], intact: null });
  });

  it('the largest text is counted in bytes, not in letters', () => {
    const within = `"${'é'.repeat(MOST_TEXT / 2 - 1)}"`;
    expect(readJson(within)).toHaveProperty('value');
    expect(readJson(`"é${within.slice(1)}`)).toEqual({ fault: 'too-large' });
    expect(readJson(`"${'x'.repeat(MOST_TEXT - 2)}"`)).toHaveProperty('value');
  });
});
