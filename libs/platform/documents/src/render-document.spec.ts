import { inflateSync } from 'node:zlib';
import { instant } from '#kernel';
import type { DocumentDescription } from './document';
import { isPrintable, unprintableIn } from './printable';
import { renderDocument } from './render-document';

const letter: DocumentDescription = {
  language: 'fr',
  title: 'Décision & suite <du 2 mars 2026>',
  author: 'Coopérative de formation des Deux-Rives',
  createdAt: instant('2026-07-03T14:00:00Z'),
  footer: 'Dossier 2026-0131',
  pageLabel: (page, pages) => `page ${page} sur ${pages}`,
  blocks: [
    { kind: 'letterhead', organisation: 'Coopérative de formation des Deux-Rives', lines: ['Montréal (Québec)'] },
    { kind: 'addressee', to: ['Yasmine Abdi'], placeAndDate: 'Montréal, le 3 juillet 2026' },
    { kind: 'heading', level: 1, text: 'Procès-verbal' },
    { kind: 'paragraph', text: 'Le jury s’est réuni. '.repeat(30) },
    { kind: 'heading', level: 2, text: 'Faits' },
    {
      kind: 'facts',
      rows: [
        { label: 'Décision', value: '3 juillet 2026' },
        { label: 'Durée', value: '41 h 30' },
      ],
    },
    { kind: 'list', items: ['un premier point', 'un second point, plus long que la ligne, '.repeat(4)] },
    {
      kind: 'table',
      caption: 'Dossiers',
      columns: [{ title: 'Nom', width: 2 }, { title: 'Décision' }],
      rows: Array.from({ length: 40 }, (_, at) => [`Éloïse Ngô-Lefèvre ${at}`, 'attribution']),
    },
    {
      kind: 'signatures',
      of: [
        { name: 'Suzanne Petit', role: 'présidente du jury', note: 'signé électroniquement' },
        { name: 'Paul Nadeau', role: 'direction de la formation' },
      ],
    },
    { kind: 'qr', text: 'https://verif.example/verify', alt: 'Code à scanner', beside: ['Vérifier'] },
  ],
};

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('a document', () => {
  it('is tagged, archivable, in its language, with fonts of its own', async () => {
    const file = latin(await renderDocument(letter));
    expect(file).toMatch(/\/Marked true/);
    expect(file).toMatch(/\/Lang \(fr\)/);
    expect(file).toMatch(/\/StructTreeRoot/);
    expect(file).toMatch(/<pdfaid:part>3<\/pdfaid:part>/);
    expect(file).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
    expect(file).not.toMatch(/Helvetica/);
    expect(file).toMatch(/AtkinsonHyperlegibleNext/);
  });

  it('writes its title into the metadata without letting it become markup', async () => {
    const file = Buffer.from(await renderDocument(letter)).toString('utf8');
    expect(file).toContain('Décision &amp; suite &lt;du 2 mars 2026&gt;');
    expect(file).not.toContain('<du 2 mars');
  });

  it('is the same, to the byte, for the same description', async () => {
    expect(await renderDocument(letter)).toEqual(await renderDocument(letter));
  });

  it('draws its QR code as one filled path', async () => {
    const bytes = Buffer.from(await renderDocument(letter));
    const pages = [...latin(bytes).matchAll(/stream\n/g)].flatMap(({ index }) => {
      try {
        return [inflateSync(bytes.subarray(index + 7)).toString('latin1')];
      } catch {
        return [];
      }
    });
    const [withCode] = pages.filter((page) => (page.match(/ re\n/g) ?? []).length > 100);
    expect(withCode).toMatch(/\/Figure/);
    expect(withCode).not.toMatch(/ re\nf\n[^f]* re\nf\n/);
  });
});

describe('a name', () => {
  it.each(['Yasmine Abdi', 'Éloïse Ngô-Lefèvre', 'Nguyễn Thị Ánh', 'Łukasz Żółć', 'Maëlle Œuvrard', 'O’Brien', 'Şule Iğdır', 'A'.repeat(300)])(
    'in Latin letters prints: %s',
    (name) => {
      expect(isPrintable(name)).toBe(true);
      expect(isPrintable(name.normalize('NFD'))).toBe(true);
    },
  );

  it.each(['Ana\u202eidbA', 'Ana\u200bAbdi', 'नमस्ते', '🙂'])('that would print as boxes or read as another is found beforehand: %s', (name) => {
    expect(unprintableIn(name)).not.toEqual([]);
  });
});
