import PDFDocument from 'pdfkit';
import { fontOf } from './fonts';
import { gathered } from './lean-output';
import { shareLetters } from './remembered-font';

const open = () => {
  const pdf = new PDFDocument({ size: 'A4', font: '', bufferPages: true, info: { CreationDate: new Date(0) } });
  (pdf as PDFKit.PDFDocument & { registerFont(name: string, font: object): unknown }).registerFont('sans', fontOf('sans'));
  return pdf;
};

const write = (pdf: PDFKit.PDFDocument, letters = ''): void => {
  pdf.font('sans');
  if (letters) shareLetters(pdf, letters);
  for (const text of ['Première page, écrite à la main.', 'Deuxième page : « la même » ?']) {
    pdf.fontSize(12).text(text).rect(10, 20, 30, 40).fill('#123456');
    for (let n = 0; n < 30; n++)
      pdf
        .moveTo(n, n)
        .lineTo(2 * n, 300)
        .stroke();
    pdf.addPage();
  }
  pdf.fontSize(40).text('Troisième page, pour que chacune ait assez de lignes pour être comprimée.', 100, 100);
  pdf.switchToPage(0);
  pdf.text('Écrit après coup.', 50, 500);
  pdf.end();
};

const streamed = (pdf: PDFKit.PDFDocument): Promise<Buffer> =>
  new Promise((done) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => done(Buffer.concat(chunks)));
  });

describe('lines of a file put together', () => {
  it('are the file that pdfkit writes, byte for byte', async () => {
    for (let again = 0; again < 2; again++) {
      const [ours, theirs] = [open(), open()];
      const [lean, plain] = [gathered(ours), streamed(theirs)];
      write(ours);
      write(theirs);
      expect(Buffer.from(await lean).equals(await plain)).toBe(true);
    }
  });

  it('carry the letters that documents of a kind share, and stay readable', async () => {
    const [few, many] = [open(), open()];
    const [lean, shared] = [gathered(few), gathered(many)];
    write(few);
    write(many, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    expect((await shared).length - (await lean).length).toBeGreaterThan(500);
    expect(Buffer.from(await shared).toString('latin1')).toMatch(/%%EOF\n$/);
  });
});
