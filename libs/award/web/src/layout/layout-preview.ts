import { ChangeDetectionStrategy, Component, computed, effect, type ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { type DisclosureLevel, type DocumentKind, documentKinds, type LayoutSettings } from '#award/domain';
import { layoutRoutes } from '#award/domain/contract';
import { awardMessages } from '#award/domain/messages';
import { Control, Field, messagesFrom, Notice } from '#platform/ui';
import { Downloads, refusalsFrom } from '#platform/web-client';
import { PdfPages } from './pdf-pages';

/** Which levels each kind has; those of `papersOffered`. */
const levels: Readonly<Record<DocumentKind, readonly DisclosureLevel[]>> = {
  certificate: [0, 1, 2, 3],
  attestation: [1, 2],
  completion: [1, 2],
  unit: [2, 3],
  transcript: [3],
};
/** After the last key: nobody waits for every letter. */
const PAUSE = 500;

/** The real page, drawn anew a moment after each change, of somebody who does not exist. */
@Component({
  selector: 'pc-layout-preview',
  imports: [Control, Field, Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './layout-preview.html',
  styles: `
    :host {
      display: block;
      height: 100%;
    }
    .chosen {
      display: grid;
      gap: 0.75rem;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr));
    }
    canvas {
      display: block;
      width: 100%;
      height: auto;
      background: #ffffff;
      border: 1px solid var(--pc-line);
    }
    canvas.old {
      opacity: 0.55;
    }
  `,
})
export class LayoutPreview {
  readonly settings = input.required<LayoutSettings>();
  readonly organisation = input.required<string>();
  readonly jurisdiction = input.required<'FR' | 'QC'>();
  private readonly downloads = inject(Downloads);
  private readonly pages = inject(PdfPages);
  protected readonly say = messagesFrom(awardMessages);
  private readonly explain = refusalsFrom(awardMessages);
  private readonly canvas = viewChild.required<ElementRef<HTMLCanvasElement>>('canvas');
  protected readonly kind = signal<DocumentKind>('certificate');
  protected readonly level = signal<DisclosureLevel>(1);
  protected readonly language = signal<'fr' | 'en'>('fr');
  protected readonly kinds = computed(() => documentKinds.filter((kind) => kind !== 'completion' || this.jurisdiction() === 'FR'));
  protected readonly levels = computed(() => levels[this.kind()]);
  protected readonly drawing = signal(true);
  protected readonly fault = signal('');
  protected readonly count = signal(0);
  private readonly wanted = computed(() => ({ settings: this.settings(), kind: this.kind(), level: this.level(), language: this.language() }));

  constructor() {
    effect((onCleanup) => {
      const wanted = this.wanted();
      this.drawing.set(true);
      const round = { over: false };
      const timer = setTimeout(() => void this.draw(wanted, round), PAUSE);
      onCleanup(() => {
        round.over = true;
        clearTimeout(timer);
      });
    });
  }

  protected choose(kind: DocumentKind): void {
    this.kind.set(kind);
    if (!levels[kind].includes(this.level())) this.level.set(levels[kind][0] ?? 1);
  }

  protected open = () => this.downloads.open(layoutRoutes.preview, { params: { organisation: this.organisation() }, body: this.wanted() });

  /** Only the last one asked for is shown. */
  private async draw(body: ReturnType<typeof this.wanted>, round: { readonly over: boolean }): Promise<void> {
    const answer = await this.downloads.fetch(layoutRoutes.preview, { params: { organisation: this.organisation() }, body });
    if (round.over) return;
    if (answer.ok) {
      const { nativeElement } = this.canvas();
      this.count.set(await this.pages.draw(answer.value.content, nativeElement, nativeElement.clientWidth || 640));
    }
    if (round.over) return;
    this.fault.set(answer.ok ? '' : this.explain(answer.refusal));
    this.drawing.set(false);
  }
}
