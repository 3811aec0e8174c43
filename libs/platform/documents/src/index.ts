export { signature } from './blocks/marks';
export type * from './document';
export { isPrintable, unprintableIn } from './printable';
export { drawQrCode } from './qr-code';
export { renderDocument } from './render-document';
export { Sheet, type SheetSettings } from './sheet';
export { hairline, ink, lichen, mm, mulberry, soft, type TextStyle, textStyles } from './text-style';
export { drawMark, drawRails } from './two-rails';
