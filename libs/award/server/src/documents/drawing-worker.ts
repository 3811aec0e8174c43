import { renderPaper } from './render-paper';
import type { PaperScene } from './scene';

/** What a drawing thread does: plain facts in, an unsealed paper out. No key ever comes here. */
export default (scene: PaperScene): Promise<Uint8Array> => renderPaper(scene);
