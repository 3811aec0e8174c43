import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preflightClassPath, run } from './tools.mjs';

/** In a folder of its own, removed afterwards. */
const apart = (work) => {
  const folder = mkdtempSync(join(tmpdir(), 'outside-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const plain = (text) =>
  text
    .normalize('NFC')
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Our root is put among those that a reader trusts. */
const signature = (file, { roots }) =>
  apart((folder) => {
    const store = `sql:${folder}`;
    run('certutil', ['-N', '-d', store, '--empty-password']);
    for (const [at, root] of roots.entries()) run('certutil', ['-A', '-d', store, '-n', `root${at}`, '-t', 'CT,C,C', '-i', root]);
    const { said } = run('pdfsig', ['-nssdir', store, file]);
    return ['Signature is Valid', 'Certificate is Trusted', 'Total document signed']
      .filter((sentence) => !said.includes(sentence))
      .map((sentence) => `not said: ${sentence}`);
  });

const cades = (file, { roots }) =>
  apart((folder) => {
    const bytes = readFileSync(file);
    const [, from, until, rest] = bytes.toString('latin1').match(/\/ByteRange \[0 (\d+) (\d+) (\d+)\]/) ?? [];
    if (!rest) return ['no signature'];
    const at = (name) => join(folder, name);
    writeFileSync(at('signature.der'), Buffer.from(bytes.toString('latin1', Number(from) + 1, Number(until) - 1), 'hex'));
    writeFileSync(at('content'), Buffer.concat([bytes.subarray(0, Number(from)), bytes.subarray(Number(until))]));
    writeFileSync(at('roots.pem'), Buffer.concat(roots.map((root) => readFileSync(root))));
    const trusted = ['-CAfile', at('roots.pem'), '-purpose', 'any', '-no_check_time'];
    const { ok, said } = run('openssl', [
      'cms',
      '-verify',
      '-cades',
      '-binary',
      '-inform',
      'DER',
      '-in',
      at('signature.der'),
      '-content',
      at('content'),
      ...trusted,
      '-out',
      at('out'),
    ]);
    return ok && said.includes('CAdES Verification successful') ? [] : [plain(said).slice(0, 300)];
  });

const wellFormed = (file) => {
  const { ok, said } = run('qpdf', ['--check', file]);
  return ok ? [] : [plain(said).slice(0, 300)];
};

/** What PDF/A-3a has and PDF/A-1 has not: embedded files, no CIDSet, its own number. */
const onlyThirdPart = [/^1\.4\.7 : .*EmbeddedFile/, /^1\.2\.9 : .*EmbeddedFile/, /^3\.1\.11 : .*CIDSet/, /^7\.11\.2 : .*part must be 1/];

const preflight = (file) => {
  const { said } = run('java', ['-cp', preflightClassPath, 'org.apache.pdfbox.preflight.Validator_A1b', file]);
  if (file.includes('-a1b')) return /is a valid PDF\/A-1b file/.test(said) ? [] : [plain(said).slice(0, 500)];
  const complaints = said.split('\n').filter((line) => /^\d+(\.\d+)* : /.test(line));
  if (complaints.length === 0) return ['no answer that is understood'];
  return complaints.filter((line) => !onlyThirdPart.some((known) => known.test(line)));
};

/** The structure read out has every text of the page, and a person who reads the page by eye finds each of them too. */
const readInOrder = (file) => {
  const structure = run('pdfinfo', ['-struct-text', file]).stdout;
  const page = plain(run('pdftotext', [file, '-']).stdout);
  const told = [...structure.matchAll(/^ *"(.*)"$/gm)].map(([, text]) => plain(text)).filter(Boolean);
  // A hyphen at the end of a line is taken for a word cut in two.
  const close = (text) => text.replace(/[-\s]/g, '');
  const words = new Set(page.split(' '));
  const lost = told.filter((text) => !/[\u0590-\u08ff]/.test(text) && !close(page).includes(close(text)) && !text.split(' ').every((word) => words.has(word)));
  return [
    ...(told.length < 4 ? ['the structure holds no text'] : []),
    ...(/^Document/m.test(structure) && /^ *H1/m.test(structure) ? [] : ['no heading in the structure']),
    ...lost.map((text) => `in the structure, not on the page: ${text}`),
  ];
};

const attached = (file) => {
  if (file.includes('-a1b')) return [];
  return apart((folder) => {
    const kept = join(folder, 'credential');
    const { said } = run('pdfdetach', ['-list', file]);
    run('pdfdetach', ['-save', '1', '-o', kept, file]);
    try {
      JSON.parse(readFileSync(kept, 'utf8'));
      return said.startsWith('1 embedded file') ? [] : [plain(said)];
    } catch {
      return ['the attached file is no JSON'];
    }
  });
};

const square = (file) =>
  apart((folder) => {
    mkdirSync(folder, { recursive: true });
    run('pdftoppm', ['-r', '70', '-png', file, join(folder, 'page')]);
    const { stdout } = run('sh', ['-c', `zbarimg --quiet --raw "${folder}"/page*.png`]);
    return /^https?:\/\/\S+/m.test(stdout) ? [] : ['no square could be read'];
  });

/** Each takes a document and the roots; gives what is wrong, nothing when all is well. */
export const outsideChecks = [
  { name: 'pdfsig: valid, trusted, whole document', needs: ['pdfsig', 'certutil'], check: signature },
  { name: 'openssl cms -cades', needs: ['openssl'], check: cades },
  { name: 'qpdf --check', needs: ['qpdf'], check: wellFormed },
  { name: 'PDFBox Preflight', needs: ['java', 'preflight'], check: preflight },
  { name: 'text and structure', needs: ['pdftotext', 'pdfinfo'], check: readInOrder },
  { name: 'attached credential', needs: ['pdfdetach'], check: attached },
  { name: 'square read at 70 dpi', needs: ['pdftoppm', 'zbarimg'], check: square },
];
