import { accept, refuse, type Result } from '#kernel';
import sharp from 'sharp';

export interface CleanPicture {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

type Fault = 'file-kind' | 'file-unreadable' | 'file-too-large';

/** What somebody may send. */
const MOST_SENT = 4 * 1024 * 1024;
/** A small file that unfolds into a huge picture is refused. */
const PIXELS = 40_000_000;
/** Enough for 44 mm at 400 dots an inch. A paper must stay light, so the picture gets smaller until it weighs no more than this. */
const WIDTH = 700;
const HEIGHT = 320;
const HEAVIEST = 8 * 1024;
const kinds = ['png', 'jpeg', 'svg'];
const PATIENCE = 5;

const open = (bytes: Uint8Array, density = 72) => sharp(bytes, { limitInputPixels: PIXELS, failOn: 'error', pages: 1, density }).timeout({ seconds: PATIENCE });

/** Drawings are drawn at the size they will have, not at the one they were saved with. */
const densityFor = (width: number): number => Math.min(2400, Math.max(1, Math.round((72 * WIDTH) / Math.max(1, width))));

const drawn = (bytes: Uint8Array, density: number, share: number, colours: number) =>
  open(bytes, density)
    .autoOrient()
    .resize({ width: Math.round(WIDTH * share), height: Math.round(HEIGHT * share), fit: 'inside', withoutEnlargement: true })
    // Paper is white; what is transparent on it needs no transparency in the file.
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .png({ palette: true, colours, effort: 10, compressionLevel: 9 })
    .toBuffer({ resolveWithObject: true });

const light = async (bytes: Uint8Array, density: number): Promise<CleanPicture> => {
  for (const [share, colours] of [
    [1, 64],
    [0.75, 32],
    [0.5, 32],
    [0.4, 16],
  ] as const) {
    const { data, info } = await drawn(bytes, density, share, colours);
    if (data.byteLength <= HEAVIEST) return { bytes: new Uint8Array(data), width: info.width, height: info.height };
  }
  const { data, info } = await drawn(bytes, density, 0.3, 8);
  return { bytes: new Uint8Array(data), width: info.width, height: info.height };
};

/** Looks at the content, never at the name; gives a PNG of the picture alone: no metadata, no script, no reference to elsewhere. */
export const cleanPicture = async (bytes: Uint8Array): Promise<Result<CleanPicture, Fault>> => {
  if (bytes.byteLength > MOST_SENT) return refuse('file-too-large');
  try {
    const { format, width = 1 } = await open(bytes).metadata();
    if (!kinds.includes(format)) return refuse('file-kind');
    return accept(await light(bytes, format === 'svg' ? densityFor(width) : 72));
  } catch {
    return refuse(looksLikeAPicture(bytes) ? 'file-unreadable' : 'file-kind');
  }
};

const looksLikeAPicture = (bytes: Uint8Array): boolean => {
  const start = Buffer.from(bytes.subarray(0, 512)).toString('latin1');
  return start.startsWith('\x89PNG') || start.startsWith('\xff\xd8\xff') || /<svg[\s>]/i.test(start);
};
