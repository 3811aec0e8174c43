import { evidenceLimit, type EvidenceMedia } from '#admission/domain';
import { accept, refuse, type Result } from '#kernel';
import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { faultInPdf, type PdfFault } from './evidence-pdf';

export interface CleanFile {
  readonly media: EvidenceMedia;
  readonly content: Uint8Array;
}

/** A photograph of a document needs no more; a small file that unfolds into a huge picture is refused. */
const PIXELS = 50_000_000;
const SIDE = 3000;

const redraw = (bytes: Uint8Array, media: 'image/jpeg' | 'image/png') => {
  const picture = sharp(bytes, { limitInputPixels: PIXELS, failOn: 'error', sequentialRead: true, pages: 1 })
    .autoOrient()
    .resize({ width: SIDE, height: SIDE, fit: 'inside', withoutEnlargement: true });
  return (media === 'image/png' ? picture.png({ compressionLevel: 9 }) : picture.jpeg({ quality: 85 })).toBuffer();
};

/** Looks at the content, never at the name. Pictures are drawn again, so that nothing else than the picture is kept: no place, date or device. */
export const cleanFile = async (bytes: Uint8Array): Promise<Result<CleanFile, PdfFault | 'file-too-large'>> => {
  if (bytes.byteLength > evidenceLimit) return refuse('file-too-large');
  const media = (await fileTypeFromBuffer(bytes))?.mime;
  if (media === 'application/pdf') {
    const fault = faultInPdf(bytes);
    return fault ? refuse(fault) : accept({ media, content: bytes });
  }
  if (media !== 'image/jpeg' && media !== 'image/png') return refuse('file-kind');
  try {
    const content = await redraw(bytes, media);
    return content.byteLength > evidenceLimit ? refuse('file-too-large') : accept({ media, content });
  } catch {
    return refuse('file-unreadable');
  }
};
