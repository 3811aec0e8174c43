import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { type AwardLine, type PaperLine } from '#award/domain/contract';
import { awardMessages } from '#award/domain/messages';
import { Control, Field, formats, Icon, messagesFrom, Notice, ReadingState } from '#platform/ui';
import { refusalsFrom } from '#platform/web-client';
import { PapersStore } from './papers.store';
import { refusalSignal } from './refusal-signal';

/** All papers of one award, to hand out; what one lacks is said instead of its button. */
@Component({
  selector: 'pc-staff-papers',
  imports: [Control, Field, Icon, Notice, ReadingState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card" aria-labelledby="papers-title">
      <h2 #heading id="papers-title" tabindex="-1">{{ say('papers.of', { holder: line().holder, number: line().number }) }}</h2>
      <p class="muted small">{{ say('papers.hint') }}</p>
      <pc-reading [of]="store.reading" (again)="store.reading.reload()" />
      @if (store.reading.hasValue()) {
        <pc-field [label]="say('layout.language')" name="papers-language">
          <select pcControl (change)="language.set($any($event.target).value)">
            <option value="fr" [selected]="spoken() === 'fr'">{{ say('layout.in-french') }}</option>
            <option value="en" [selected]="spoken() === 'en'">{{ say('layout.in-english') }}</option>
          </select>
        </pc-field>
        <ul class="plain stack">
          @for (one of store.reading.value().items; track one.kind + one.level + one.unit) {
            <li>
              @if (one.lacking.length) {
                {{ nameOf(one) }} : <span class="muted">{{ say('papers.lacking', { what: lackingOf(one) }) }}</span>
              } @else {
                <button type="button" class="btn quiet" (click)="take(one)"><pc-icon name="download" />{{ nameOf(one) }}</button>
              }
            </li>
          }
        </ul>
      }
      @if (refused.sentence(); as sentence) {
        <pc-notice kind="wait"
          ><p role="alert">{{ sentence }}</p></pc-notice
        >
      }
      <p>
        <button type="button" class="btn quiet" (click)="done.emit()">{{ say('close') }}</button>
      </p>
    </section>
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: 1.5rem;
    }
    section {
      max-width: 46rem;
    }
    .btn {
      text-align: start;
    }
    .plain {
      --pc-gap: 0.25rem;
      list-style: none;
      padding: 0;
    }
  `,
})
export class StaffPapers {
  readonly line = input.required<AwardLine>();
  readonly done = output();
  protected readonly store = inject(PapersStore);
  protected readonly say = messagesFrom(awardMessages);
  protected readonly format = formats();
  protected readonly refused = refusalSignal(refusalsFrom(awardMessages));
  protected readonly language = signal<'fr' | 'en' | undefined>(undefined);
  /** That of the certificate, until another is chosen. */
  protected readonly spoken = computed(() => this.language() ?? (this.store.reading.hasValue() ? this.store.reading.value().language : 'fr'));
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  constructor() {
    effect(() => this.store.certificate.set(this.line().certificate ?? undefined));
    afterNextRender(() => this.heading().nativeElement.focus());
  }

  protected nameOf({ kind, level, title }: PaperLine): string {
    const name = this.say('paper.line', { kind: this.say('paper.kind', { kind }), level: this.say('paper.level', { level }) });
    return title ? `${name} · ${this.format.text(title)}` : name;
  }

  protected lackingOf = ({ lacking }: PaperLine): string => lacking.map((field) => this.say('paper.lacking', { field })).join(', ');

  protected async take(one: PaperLine): Promise<void> {
    this.refused.in(await this.store.take(one, this.spoken()));
  }
}
