import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import type { applicationView } from '#admission/domain/contract';
import { admissionMessages } from '#admission/domain/messages';
import { formats, Mark, type MarkKind, messagesFrom, Upload } from '#platform/ui';
import { refusalsFrom } from '#platform/web-client';
import type * as z from 'zod';
import { ApplicationStore } from './application.store';

type Kind = z.output<typeof applicationView>['evidence'][number];

const marks = { received: 'clock', accepted: 'met', refused: 'wait' } as const satisfies Record<string, MarkKind>;

/** One document: what it is for, where it stands, and a way to join, replace or take it out. */
@Component({
  selector: 'pc-evidence-field',
  imports: [Mark, Upload],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card" [attr.aria-labelledby]="'evidence-' + kind().code">
      <h3 [id]="'evidence-' + kind().code">
        {{ format.text(kind().title) }}<span class="muted small"> ({{ say('evidence.need', { required: kind().required ? 'yes' : 'no' }) }})</span>
      </h3>
      @if (kind().help; as help) {
        <p class="hint">{{ format.text(help) }}</p>
      }
      @if (request(); as asked) {
        <p class="ask">
          <pc-mark kind="todo">{{ say('evidence.asked', { day: format.date(asked.dueOn) }) }}</pc-mark>
          @if (asked.note) {
            <br />{{ asked.note }}
          }
        </p>
      }
      @if (kind().file; as file) {
        <p class="row">
          <pc-mark [kind]="marks[file.state]" [soft]="true">{{ say('evidence.state', { state: file.state }) }}</pc-mark>
          <span class="muted small">{{ say('evidence.joined', { day: format.day(file.receivedAt), ...size(file.bytes) }) }}</span>
        </p>
        @if (file.reason) {
          <p>{{ say('evidence.reason', { reason: file.reason }) }}</p>
        }
        <p class="row">
          <button type="button" class="btn neutral" (click)="download()">
            {{ say('evidence.download') }}<span class="vh"> {{ format.text(kind().title) }}</span>
          </button>
          @if (editable()) {
            <button type="button" class="btn quiet" (click)="remove()">
              {{ say('evidence.remove') }}<span class="vh"> {{ format.text(kind().title) }}</span>
            </button>
          }
        </p>
      }
      @if (editable() || request()) {
        <pc-upload
          [label]="say(kind().file ? 'evidence.replace' : 'evidence.join')"
          [hint]="say('evidence.hint')"
          accept=".pdf,image/jpeg,image/png"
          [percent]="percent()"
          (chosen)="join($event)"
        />
      }
      @if (refusal()) {
        <p class="error" role="alert">{{ refusal() }}</p>
      }
    </section>
  `,
  styles: `
    :host {
      display: block;
    }
    .card {
      display: grid;
      gap: var(--pc-3);
    }
    .card > * {
      margin: 0;
    }
    h3 {
      font-size: 1.0625rem;
    }
  `,
})
export class EvidenceField {
  readonly kind = input.required<Kind>();
  protected readonly store = inject(ApplicationStore);
  protected readonly say = messagesFrom(admissionMessages);
  protected readonly format = formats();
  private readonly explain = refusalsFrom(admissionMessages);
  protected readonly marks = marks;
  protected readonly percent = signal<number | undefined>(undefined);
  protected readonly refusal = signal('');
  protected readonly editable = computed(() => this.store.opened()?.stage === 'draft');
  protected readonly request = computed(() => this.store.opened()?.requests.find(({ document, answeredAt }) => document === this.kind().code && !answeredAt));

  /** In megabytes; what is smaller, in whole kilobytes. */
  protected size = (bytes: number) =>
    bytes >= 1_000_000
      ? { size: this.format.number(bytes / 1_000_000, { maximumFractionDigits: 1 }), unit: 'mega' }
      : { size: this.format.number(Math.max(1, Math.round(bytes / 1000))), unit: 'kilo' };

  protected async join(picked: File) {
    this.refusal.set('');
    this.percent.set(0);
    const joined = await this.store.join(this.kind().code, picked, (percent) => this.percent.set(percent));
    this.percent.set(undefined);
    if (!joined.ok) this.refusal.set(this.explain(joined.refusal));
  }

  protected async remove() {
    const removed = await this.store.remove(this.kind().code);
    this.refusal.set(removed.ok ? '' : this.explain(removed.refusal));
  }

  protected async download() {
    const saved = await this.store.download(this.kind().code);
    this.refusal.set(saved.ok ? '' : this.explain(saved.refusal));
  }
}
