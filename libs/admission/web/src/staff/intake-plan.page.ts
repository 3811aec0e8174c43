import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { admissionMessages } from '#admission/domain/messages';
import {
  Announcer,
  ChangedMeanwhile,
  Confirmation,
  Control,
  draftOf,
  ErrorSummary,
  Field,
  formats,
  Icon,
  messagesFrom,
  Notice,
  PageHead,
  ReadingState,
} from '#platform/ui';
import { CurrentSession, fieldFaults, refusalsFrom } from '#platform/web-client';
import { IntakePlanStore, type PlanDraft } from './intake-plan.store';

type TextField = Exclude<keyof PlanDraft, 'contacts'>;

/** A lead prepares, edits, opens and closes an intake. */
@Component({
  selector: 'pc-intake-plan',
  imports: [ChangedMeanwhile, Control, ErrorSummary, Field, Icon, Notice, PageHead, ReadingState],
  providers: [IntakePlanStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './intake-plan.html',
  styles: `
    .narrow {
      max-width: 46rem;
    }
    .state {
      margin-bottom: var(--pc-5);
    }
    .dates {
      display: grid;
      align-items: end;
      gap: var(--pc-4);
      grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr));
    }
  `,
})
export class IntakePlanPage {
  readonly intake = input('');
  protected readonly store = inject(IntakePlanStore);
  protected readonly say = messagesFrom(admissionMessages);
  protected readonly format = formats();
  private readonly explain = refusalsFrom(admissionMessages);
  private readonly inFields = fieldFaults();
  private readonly session = inject(CurrentSession);
  private readonly router = inject(Router);
  private readonly confirmation = inject(Confirmation);
  private readonly announcer = inject(Announcer);
  protected readonly asked = signal(false);
  protected readonly refusal = signal('');
  protected readonly faultsOfServer = signal<Readonly<Record<string, string>>>({});
  protected readonly changed = signal(false);
  protected readonly organisations = computed(() => this.session.organisations('programme-lead'));
  protected readonly organisation = draftOf(() => this.organisations()[0]?.organisation ?? '');
  protected readonly errors = computed<Readonly<Record<string, string>>>(() => ({
    ...this.faultsOfServer(),
    ...(this.asked() ? Object.fromEntries(this.store.missing().map((field) => [field, this.say('intake.missing')])) : {}),
  }));
  protected readonly faults = computed(() => [
    ...Object.entries(this.errors()).map(([field, text]) => ({ field, text: `${this.say('intake.field', { field: field.split('.')[0] ?? '' })} : ${text}` })),
    ...(this.refusal() ? [{ text: this.refusal() }] : []),
  ]);

  constructor() {
    effect(() => this.store.intake.set(this.intake()));
  }

  protected write(field: TextField, { target }: Event) {
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) this.store.write({ [field]: target.value });
  }

  protected writeContact(index: number, field: keyof PlanDraft['contacts'][number], { target }: Event) {
    if (target instanceof HTMLInputElement) this.store.writeContact(index, { [field]: target.value });
  }

  protected choose({ target }: Event) {
    if (target instanceof HTMLSelectElement) this.store.chooseEdition(target.value);
  }

  protected chooseOrganisation({ target }: Event) {
    const chosen = target instanceof HTMLSelectElement && this.organisations().find(({ organisation }) => organisation === target.value);
    if (chosen) this.organisation.set(chosen.organisation);
  }

  protected async save() {
    this.asked.set(true);
    this.refusal.set('');
    this.faultsOfServer.set({});
    if (this.store.missing().length) return;
    const saved = await this.store.save(this.organisation());
    if (saved.ok) {
      this.announcer.say(this.say('intake.saved'));
      await this.router.navigate(['/staff/intakes', saved.value.id, 'plan']);
      if (this.intake()) this.store.found.reload();
      return;
    }
    this.changed.set(saved.refusal.code === 'changed-meanwhile');
    this.faultsOfServer.set(this.inFields(saved.refusal));
    this.refusal.set(saved.refusal.code === 'changed-meanwhile' ? '' : this.explain(saved.refusal));
  }

  protected reread() {
    this.changed.set(false);
    this.store.found.reload();
  }

  protected async open(id: string) {
    const opened = await this.store.open(id);
    this.refusal.set(opened.ok ? '' : this.explain(opened.refusal));
    if (opened.ok) this.store.found.reload();
  }

  protected async close(id: string) {
    const sure = await this.confirmation.ask({
      title: this.say('intake.close-title'),
      consequence: this.say('intake.close-text'),
      confirm: this.say('intake.close'),
    });
    if (!sure) return;
    const closed = await this.store.close(id);
    this.refusal.set(closed.ok ? '' : this.explain(closed.refusal));
    if (closed.ok) this.store.found.reload();
  }
}
