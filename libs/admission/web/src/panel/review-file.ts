import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { evidenceRoutes, type readingView, statementRoutes } from '#admission/domain/contract';
import { admissionMessages } from '#admission/domain/messages';
import { Empty, formats, Icon, messagesFrom, Notice } from '#platform/ui';
import { Commands, Downloads, refusalsFrom } from '#platform/web-client';
import type * as z from 'zod';

const parts = ['statement', 'documents', 'reviews'] as const;

/** The file on the reader's left: statement, documents and, once all are in, the other reviews. */
@Component({
  selector: 'pc-review-file',
  imports: [Empty, Icon, Notice, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './review-file.html',
  styles: `
    .doc {
      background: var(--pc-surface);
      border: 1px solid var(--pc-line);
      border-radius: 0 0 var(--pc-radius-2) var(--pc-radius-2);
      border-top: 0;
      padding: var(--pc-5);
      display: grid;
      gap: var(--pc-4);
    }
    .say {
      font: 500 1.0625rem/1.75 var(--pc-font-voice);
      max-width: 60ch;
      white-space: pre-line;
      user-select: none;
    }
    @media print {
      .say {
        display: none;
      }
    }
  `,
})
export class ReviewFile {
  readonly file = input.required<z.output<typeof readingView>>();
  readonly part = input<string | undefined>(undefined);
  protected readonly say = messagesFrom(admissionMessages);
  protected readonly format = formats();
  private readonly explain = refusalsFrom(admissionMessages);
  private readonly commands = inject(Commands);
  private readonly downloads = inject(Downloads);
  protected readonly parts = parts;
  protected readonly shown = computed(() => parts.find((part) => part === this.part()) ?? 'statement');
  protected readonly statement = signal<{ readonly text: string; readonly words: number } | undefined>(undefined);
  protected readonly refusal = signal('');

  /** The server writes the reading down first, or shows nothing. */
  protected async openStatement() {
    const { application, third } = this.file();
    const opened = await this.commands.send(statementRoutes.read, { params: { application }, body: { purpose: third ? 'third-reading' : 'scoring' } });
    this.statement.set(opened.ok ? opened.value : undefined);
    this.refusal.set(opened.ok ? '' : this.explain(opened.refusal));
  }

  protected async download(document: string) {
    const saved = await this.downloads.save(evidenceRoutes.download, { params: { application: this.file().application, document } });
    this.refusal.set(saved.ok ? '' : this.explain(saved.refusal));
  }

  protected title = (code: string): string =>
    this.format.text(this.file().criteria.find((criterion) => criterion.code === code)?.title ?? { fr: code, en: code });
  protected scoresOf = (scores: Readonly<Record<string, number>>) => this.file().criteria.map(({ code }) => ({ code, score: scores[code] }));
}
