import { Injectable } from '@nestjs/common';
import { bakePng, bakeSvg } from '#platform/credential-format';
import sharp from 'sharp';
import { markup } from '../verify/markup';

/** Side of the square, in pixels: what badge displays scale down from. */
const SIDE = 600;

/** Two rails side by side in a ring: our mark, without a word that could tell what was studied. `title` is for those who hear it. */
const drawing = (title: string): string =>
  markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120" width="${SIDE}" height="${SIDE}" role="img"><title>${title}</title>
<rect width="120" height="120" rx="22" fill="#f7f3f4"/>
<circle cx="60" cy="60" r="50" fill="#ffffff" stroke="#6b2450" stroke-width="3"/>
<circle cx="60" cy="60" r="45" fill="none" stroke="#7d8d38" stroke-width="1.5"/>
<g transform="translate(34.5 28) scale(1.6)" fill="none" stroke-width="4.6" stroke-linecap="butt">
<circle cx="14.5" cy="6" r="4" fill="#6b2450"/><path d="M14.5 14.5c0 10-10 11-10 22" stroke="#6b2450"/>
<circle cx="26.5" cy="6" r="4" fill="#7d8d38"/><path d="M26.5 14.5c0 10-10 11-10 22" stroke="#7d8d38"/>
</g>
</svg>
`.text;

/** The picture that carries a credential, for those who show it as a badge. */
@Injectable()
export class BadgeImages {
  svg(title: string, credential: string): string {
    return bakeSvg(drawing(title), credential);
  }

  /** The same pixels for every credential: only what is baked in differs. */
  async png(credential: string): Promise<Uint8Array> {
    const pixels = await sharp(Buffer.from(drawing('')))
      .resize(SIDE, SIDE)
      .png({ compressionLevel: 9 })
      .toBuffer();
    return bakePng(pixels, credential);
  }
}
