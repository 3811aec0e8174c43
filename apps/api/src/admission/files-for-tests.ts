import { deflateSync } from 'node:zlib';
import sharp from 'sharp';

export const pdf = (body = '1 0 obj << /Type /Catalog >> endobj'): Buffer => Buffer.from(`%PDF-1.7\n${body}\ntrailer << /Root 1 0 R >>\n%%EOF\n`, 'latin1');

/** A PDF whose only object hides in a compressed stream. */
export const pdfHiding = (object: string): Buffer => {
  const packed = deflateSync(Buffer.from(object)).toString('latin1');
  return pdf(`1 0 obj << /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >> stream\n${packed}\nendstream endobj`);
};

/** A photograph that says where it was taken. */
export const photo = (): Promise<Buffer> =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: '#888' } })
    .withExif({ IFD0: { Copyright: 'Maëlle chez elle' }, IFD3: { GPSLatitude: '45/1 30/1 0/1' } })
    .jpeg()
    .toBuffer();

export const picture = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#fff' }, limitInputPixels: false })
    .png({ compressionLevel: 9 })
    .toBuffer();
