import { sealPdf } from '#platform/documents';
import { makeTestAuthority } from '#platform/test-authority';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { renderPaper } from '../../documents/render-paper';
import { sceneForTests } from '../../documents/scenes-for-tests';
import { readOwnPdf } from './own-pdf';
import { PrintFile } from './print-file';

const words = { title: 'Tirage <à imprimer> & co', author: 'Deux-Rives', language: 'fr' } as const;
const joined = (papers: readonly Uint8Array[]): Buffer => {
  const file = new PrintFile(words);
  return Buffer.concat([file.begin(), ...papers.flatMap((paper) => [...file.add(paper)]), ...file.end()]);
};
const open = (bytes: Uint8Array) => getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
const textOf = async (bytes: Uint8Array, number: number): Promise<string> =>
  (await (await (await open(bytes)).getPage(number)).getTextContent()).items.flatMap((item) => ('str' in item ? [item.str] : [])).join(' ');

describe('a file to print', () => {
  it('holds the pages of all papers in their order, each with its tags', async () => {
    const { signer } = await makeTestAuthority();
    const papers = await Promise.all(
      ['Abdi', 'Éluard', 'Zimmer'].map(async (familyName) =>
        sealPdf(await renderPaper(sceneForTests({ level: 3, printed: { holder: { givenName: 'Z', familyName } } })), signer),
      ),
    );
    const file = joined(papers);
    const document = await open(file);
    expect(document.numPages).toBe(6);
    for (const [at, name] of ['Abdi', 'Éluard', 'Zimmer'].entries()) {
      expect(await textOf(file, at * 2 + 1)).toContain(`Z ${name}`);
      expect(await textOf(file, at * 2 + 1)).toBe(await textOf(papers[at] ?? new Uint8Array(), 1));
      expect(JSON.stringify(await (await document.getPage(at * 2 + 1)).getStructTree())).toMatch(/"H1".*"Figure"/);
      expect(JSON.stringify(await (await document.getPage(at * 2 + 2)).getStructTree())).toContain('"Table"');
    }
  });

  it('says in its title what it is, and bears neither seal nor attachment', async () => {
    const file = joined([await renderPaper(sceneForTests())]);
    expect((await (await open(file)).getMetadata()).info).toMatchObject({ Title: words.title });
    expect(['/ByteRange', '/EmbeddedFile', '/AcroForm', '/Widget'].filter((mark) => file.includes(mark))).toEqual([]);
  });

  it('takes a name that reads like a part of the file for a name', async () => {
    const name = 'Société 12 0 R (3 0 R) [null] /Kids [1 0 R] endobj';
    const file = joined([await renderPaper(sceneForTests({ printed: { issuer: { name, place: '\\) 4 0 R' } } }))]);
    expect((await textOf(file, 1)).replace(/\s+/g, ' ')).toContain(name);
    expect((await open(file)).numPages).toBe(1);
  });

  it('is made piece by piece: a long run holds no more than its places', async () => {
    const paper = await renderPaper(sceneForTests());
    const file = new PrintFile(words);
    let largest = file.begin().length;
    for (let count = 0; count < 300; count++) for (const piece of file.add(paper)) largest = Math.max(largest, piece.length);
    expect(largest).toBeLessThan(20_000);
    expect([...file.end()].reduce((sum, { length }) => sum + length, 0)).toBeLessThan(1_500_000);
  });

  it.each(['', '%PDF-1.7\nnothing', `${'x'.repeat(100)}\nstartxref\n10\n%%EOF\n`])('is made of our own files alone', (bytes) =>
    expect(() => readOwnPdf(Buffer.from(bytes))).toThrow('Not a file of this house.'),
  );
});
