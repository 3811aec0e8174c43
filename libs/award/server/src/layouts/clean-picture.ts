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
/** What a picture is for, its widest in dots (300 an inch, where it stands on the page), and the bytes it may weigh: a paper must stay light. */
const uses = {
  logo: { width: 520, height: 236, heaviest: 3000 },
  signature: { width: 472, height: 142, heaviest: 1000 },
} as const;

export type PictureUse = keyof typeof uses;

const kinds = ['png', 'jpeg', 'svg'];
const PATIENCE = 5;

const open = (bytes: Uint8Array, density = 72) => sharp(bytes, { limitInputPixels: PIXELS, failOn: 'error', pages: 1, density }).timeout({ seconds: PATIENCE });

/** Drawings are drawn at the size they will have, not at the one they were saved with. */
const densityFor = (width: number, wanted: number): number => Math.min(2400, Math.max(1, Math.round((72 * wanted) / Math.max(1, width))));

interface Size {
  readonly width: number;
  readonly height: number;
  readonly colours: number;
}

const drawn = (bytes: Uint8Array, density: number, { width, height, colours }: Size) =>
  open(bytes, density)
    .autoOrient()
    .resize({ width, height, fit: 'inside', withoutEnlargement: true })
    // Paper is white; what is transparent on it needs no transparency in the file.
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .png({ palette: true, colours, effort: 10, compressionLevel: 9 })
    .toBuffer({ resolveWithObject: true });

/** From the best to the least: share of the size, and colours. */
const attempts = [
  [1, 64],
  [1, 16],
  [0.75, 16],
  [0.5, 16],
  [0.4, 8],
  [0.25, 4],
] as const;

const light = async (bytes: Uint8Array, density: number, use: PictureUse): Promise<CleanPicture> => {
  const { width, height, heaviest } = uses[use];
  let least: CleanPicture | undefined;
  for (const [share, colours] of attempts) {
    const { data, info } = await drawn(bytes, density, { width: Math.round(width * share), height: Math.round(height * share), colours });
    least = { bytes: new Uint8Array(data), width: info.width, height: info.height };
    if (data.byteLength <= heaviest) break;
  }
  if (!least) throw new Error('A picture is drawn at least once.');
  return least;
};

/** Looks at the content, never at the name; gives a PNG of the picture alone: no metadata, no script, no reference to elsewhere. */
export const cleanPicture = async (bytes: Uint8Array, use: PictureUse): Promise<Result<CleanPicture, Fault>> => {
  if (bytes.byteLength > MOST_SENT) return refuse('file-too-large');
  try {
    const { format, width = 1 } = await open(bytes).metadata();
    if (!kinds.includes(format)) return refuse('file-kind');
    return accept(await light(bytes, format === 'svg' ? densityFor(width, uses[use].width) : 72, use));
  } catch {
    return refuse(looksLikeAPicture(bytes) ? 'file-unreadable' : 'file-kind');
  }
};

const looksLikeAPicture = (bytes: Uint8Array): boolean => {
  const start = Buffer.from(bytes.subarray(0, 512)).toString('latin1');
  return start.startsWith('\x89PNG') || start.startsWith('\xff\xd8\xff') || /<svg[\s>]/i.test(start);
};
