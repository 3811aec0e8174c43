import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { contrastOnPaper, type DocumentKind, documentKinds, layoutLimits, type LayoutColours, type LayoutSettings, leastContrast } from '#award/domain';
import { awardMessages } from '#award/domain/messages';
import type { Bilingual } from '#kernel';
import { Announcer, ChangedMeanwhile, Control, ErrorSummary, Field, messagesFrom, Notice, Tick } from '#platform/ui';
import { refusalsFrom } from '#platform/web-client';
import { refusalSignal } from '../refusal-signal';
import { BilingualField } from './bilingual-field';
import { HealthWarning } from './health-warning';
import { LayoutColoursForm } from './layout-colours';
import { LayoutPicture } from './layout-picture';
import { LayoutSignatories } from './layout-signatories';
import { LayoutStore } from './layout.store';

const names = ['legalName', 'programme', 'place'] as const;

/** All that an organisation decides of its papers. */
@Component({
  selector: 'pc-layout-form',
  imports: [BilingualField, ChangedMeanwhile, Control, ErrorSummary, Field, HealthWarning, LayoutColoursForm, LayoutPicture, LayoutSignatories, Notice, Tick],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './layout-form.html',
  styles: `
    :host {
      display: block;
    }
  `,
})
export class LayoutForm {
  readonly draft = input.required<LayoutSettings>();
  protected readonly store = inject(LayoutStore);
  private readonly announcer = inject(Announcer);
  protected readonly say = messagesFrom(awardMessages);
  protected readonly refused = refusalSignal(refusalsFrom(awardMessages));
  protected readonly limits = layoutLimits;
  protected readonly kinds = computed(() => documentKinds.filter((kind) => kind !== 'completion' || this.store.jurisdiction() === 'FR'));
  protected readonly tried = signal(false);
  protected readonly saving = signal(false);
  protected readonly overtaken = signal(false);
  private readonly faultList = computed(() => [
    ...names.flatMap((name) => (this.draft()[name].trim() ? [] : [{ field: name, text: this.say('layout.missing', { name }) }])),
    ...this.draft().signatories.flatMap(({ name }, at) => (name.trim() ? [] : [{ field: `signatory-${at}`, text: this.say('fault.name') }])),
    ...Object.entries(this.draft().colours).flatMap(([part, colour]) =>
      contrastOnPaper(colour) < leastContrast[part as keyof LayoutColours] ? [{ field: `colour-${part}`, text: this.say('layout.too-pale') }] : [],
    ),
  ]);
  protected readonly faults = computed(() => (this.tried() ? this.faultList() : []));

  protected faultOf = (name: (typeof names)[number]): string => (this.tried() && !this.draft()[name].trim() ? this.say('layout.missing', { name }) : '');

  protected colour({ part, value }: { readonly part: keyof LayoutColours; readonly value: string }): void {
    // Read from the store: several may come in one go.
    const colours = this.store.draft()?.colours ?? this.draft().colours;
    this.store.change({ colours: { ...colours, [part]: value } });
  }

  protected line(kind: DocumentKind, text: Bilingual): void {
    this.store.change({ lines: { ...this.draft().lines, [kind]: text } });
  }

  protected async save() {
    this.tried.set(true);
    if (this.faultList().length || this.saving()) return;
    this.saving.set(true);
    const answer = await this.store.save(this.draft());
    this.saving.set(false);
    this.overtaken.set(!answer.ok && answer.refusal.code === 'changed-meanwhile');
    if (this.overtaken() || this.refused.in(answer)) return;
    this.tried.set(false);
    this.announcer.say(this.say('layout.saved', { version: this.store.version() }));
  }

  /** The latest version takes the place of what was typed. */
  protected reload(): void {
    this.overtaken.set(false);
    this.store.reading.reload();
  }
}
