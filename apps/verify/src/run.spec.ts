import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { rm, truncate, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { run } from './run';
import { builtWorker } from './testing/built-worker';
import { kitFolder } from './testing/kit-folder';

let folder: string;
let worker: URL;
beforeAll(async () => {
  folder = await kitFolder();
  worker = await builtWorker();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the command without a process of its own. */
const said = async (args: string[], LANG = 'en_GB.UTF-8') => {
  const lines: string[] = [];
  const complaints: string[] = [];
  const now = new Date('2026-06-01T12:00:00Z');
  const code = await run({ args, env: { LANG }, from: folder, now, worker, tell: (line) => lines.push(line), complain: (line) => complaints.push(line) });
  return { code, lines, complaints };
};
const answers = async (...files: string[]) => {
  const { code, lines } = await said(['--kit', '.', '--json', ...files]);
  return { code, answers: lines.map((line) => JSON.parse(line)) };
};

describe('the verifying command', () => {
  it('says of a good certificate all that a program needs, whatever it is in', async () => {
    const { code, answers: given } = await answers('good.json', 'good.png', 'good.svg');
    const good = {
      readable: true,
      intact: true,
      issuer: 'did:web:certs.example.org:issuers:0a1b2c3d4e5f',
      inForce: true,
      status: 'in-force',
      verdict: 'good',
      reasons: [],
    };
    expect(code).toBe(0);
    expect(given).toEqual([
      { file: 'good.json', kind: 'json', ...good },
      { file: 'good.png', kind: 'png', ...good },
      { file: 'good.svg', kind: 'svg', ...good },
    ]);
  });

  it.each([
    ['revoked.json', 1, 'refused', 'revoked'],
    ['altered.json', 1, 'refused', 'altered'],
    ['stripped.json', 1, 'refused', 'proof-missing'],
    ['deep.json', 1, 'refused', 'too-deep'],
    ['older.json', 2, 'unsupported', 'open-badges-2'],
    ['large.json', 2, 'unchecked', 'too-large'],
    ['empty.json', 2, 'unsupported', 'empty'],
    ['folder.json', 2, 'unsupported', 'file-no-file'],
    ['missing.json', 2, 'unchecked', 'file-missing'],
    ['good.json/inside', 2, 'unchecked', 'file-missing'],
  ])('%s: %i, %s, %s', async (file, code, verdict, reason) => {
    expect(await answers(file)).toMatchObject({ code, answers: [{ file, verdict, reasons: [reason] }] });
  });

  it('answers for every file, and what is refused outweighs the rest', async () => {
    const { code, answers: given } = await answers('good.json', 'missing.json', 'altered.json', 'good.json');
    expect([code, given.map(({ verdict }) => verdict)]).toEqual([1, ['good', 'unchecked', 'refused', 'good']]);
  });

  it('does not read 200 MB', async () => {
    await writeFile(join(folder, 'huge.pdf'), '%PDF-1.7');
    await truncate(join(folder, 'huge.pdf'), 200 * 2 ** 20);
    expect(await answers('huge.pdf')).toMatchObject({ code: 2, answers: [{ verdict: 'unsupported', reasons: ['too-large'] }] });
  });

  it('without a kit knows nobody', async () => {
    const { code, lines } = await said(['--json', 'good.json']);
    expect([code, lines.map((line) => JSON.parse(line).verdict)]).toEqual([2, ['unchecked']]);
  });

  it('speaks to people in their language', async () => {
    expect((await said(['--kit', '.', 'good.json'], 'fr_FR.UTF-8')).lines).toEqual([
      [
        '✓ good.json : authentique et en vigueur',
        '  Intact : oui',
        '  Émis par : Institut Exemple (did:web:certs.example.org:issuers:0a1b2c3d4e5f)',
        '  Organisme connu : oui ; signature à lui : oui',
        '  En vigueur : oui',
        '  Intitulé : Attestation',
        '  Au nom de : Yasmine Abdi',
        '  La vérification ne dit pas qui présente le fichier : comparez le nom avec une pièce d’identité.',
      ].join('\n'),
    ]);
    const { lines } = await said(['--kit', '.', 'altered.json', 'a\u001b[2Jb'], 'C');
    expect(lines[0]).toMatch(/^✗ altered\.json: refused\n {2}The content is not what was signed: it was changed\.\n/);
    expect(lines[1]).toBe('? a\ufffd[2Jb: not fully checked\n  The file does not exist.');
  });

  it.each([
    [[], /^npm run -s verify --/],
    [['--colour', 'good.json'], /^npm run -s verify --/],
    [['--kit', 'folder.json', 'good.json'], /“folder\.json” is not a complete verification kit/],
    [['--kit', 'nowhere', 'good.json'], /“nowhere” is not a complete verification kit/],
  ])('%j is explained', async (args, sentence) => {
    expect(await said(args)).toEqual({ code: 2, lines: [], complaints: [expect.stringMatching(sentence)] });
  });
});

it('as a program, built: one line of JSON for each file, nothing else, and its number', async () => {
  const script = resolve('dist/apps/verify/main.js');
  await new Promise((done) => execFile(process.execPath, ['tools/build-verify.mjs'], done));
  const child = execFile(process.execPath, [script, '--json', '--kit', '.', 'good.json', 'altered.json'], { env: { INIT_CWD: folder } });
  let out = '';
  let err = '';
  child.stdout?.on('data', (chunk) => (out += chunk));
  child.stderr?.on('data', (chunk) => (err += chunk));
  const [code] = await once(child, 'close');
  expect([
    code,
    err,
    out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).verdict),
  ]).toEqual([1, '', ['good', 'refused']]);
});
