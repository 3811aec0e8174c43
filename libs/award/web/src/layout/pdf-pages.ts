import { Service } from '@angular/core';

/** Draws pages of a PDF on the screen, with the very bytes that would be handed out. Fetched only where it is used: it is heavy. */
@Service()
export class PdfPages {
  /** Draws the first page as wide as the canvas may be; gives the number of pages. */
  async draw(file: Blob, canvas: HTMLCanvasElement, width: number): Promise<number> {
    const [{ getDocument }, bytes] = await Promise.all([this.library(), file.arrayBuffer()]);
    const task = getDocument({ data: new Uint8Array(bytes), isOffscreenCanvasSupported: false });
    const document = await task.promise;
    const page = await document.getPage(1);
    const sharpness = Math.min(2, globalThis.devicePixelRatio || 1);
    const viewport = page.getViewport({ scale: (width / page.getViewport({ scale: 1 }).width) * sharpness });
    Object.assign(canvas, { width: Math.round(viewport.width), height: Math.round(viewport.height) });
    await page.render({ canvas, viewport }).promise;
    const { numPages } = document;
    await task.destroy();
    return numPages;
  }

  /** On the page's own thread: one page is drawn at a time, and no second script has to be served. */
  private async library() {
    await import('pdfjs-dist/build/pdf.worker.min.mjs');
    return import('pdfjs-dist');
  }
}
