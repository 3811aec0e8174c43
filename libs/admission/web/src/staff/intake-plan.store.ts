import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import type { IntakePlan } from '#admission/domain';
import { intakeRoutes } from '#admission/domain/contract';
import { localDate } from '#kernel';
import { Commands, read } from '#platform/web-client';

/** The plan as the form holds it: every field a text, so that what was typed stays whatever it is. */
export interface PlanDraft {
  readonly title: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly decidesOn: string;
  readonly place: string;
  readonly places: string;
  readonly helpLine: string;
  readonly contacts: readonly { readonly name: string; readonly role: string; readonly email: string; readonly phone: string }[];
}

const blankContact = { name: '', role: '', email: '', phone: '' };
const blank: PlanDraft = { title: '', opensOn: '', closesOn: '', decidesOn: '', place: '', places: '20', helpLine: '', contacts: [blankContact] };
const capitals: Readonly<Record<string, string>> = { 'America/Toronto': 'Montréal', 'Europe/Paris': 'Paris' };

const toDraft = ({ title, opensOn, closesOn, decidesOn, place, places, helpLine, contacts }: IntakePlan): PlanDraft => ({
  title,
  opensOn,
  closesOn,
  decidesOn,
  place,
  places: String(places),
  helpLine: helpLine ?? '',
  contacts: contacts.map(({ name, role, email, phone = '' }) => ({ name, role, email, phone })),
});

const toPlan = (draft: PlanDraft) => ({
  title: draft.title,
  opensOn: localDate(draft.opensOn),
  closesOn: localDate(draft.closesOn),
  decidesOn: localDate(draft.decidesOn),
  place: draft.place,
  places: Number(draft.places),
  helpLine: draft.helpLine.trim() || null,
  contacts: draft.contacts.filter(({ name, email }) => name || email).map(({ name, role, email, phone }) => ({ name, role, email, ...(phone && { phone }) })),
});

export const planFields = ['title', 'opensOn', 'closesOn', 'decidesOn', 'place', 'places'] as const;

/** Prepares a new intake, or edits one. */
@Injectable()
export class IntakePlanStore {
  private readonly commands = inject(Commands);
  /** Empty for a new one. */
  readonly intake = signal('');
  readonly found = read(intakeRoutes.find, () => (this.intake() ? { params: { intake: this.intake() } } : undefined));
  readonly editions = read(intakeRoutes.editions, () => (this.intake() ? undefined : {}));
  readonly opened = computed(() => (this.found.hasValue() ? this.found.value() : undefined));
  readonly choices = computed(() => (this.editions.hasValue() ? this.editions.value().items : []));
  readonly draft = linkedSignal<PlanDraft>(() => {
    const opened = this.opened();
    return opened ? toDraft(opened) : blank;
  });
  readonly edition = signal('');
  readonly missing = computed(() => [
    ...planFields.filter((field) => !this.draft()[field].trim()),
    ...(this.intake() || this.edition() ? [] : (['edition'] as const)),
  ]);

  write(part: Partial<PlanDraft>): void {
    this.draft.update((draft) => ({ ...draft, ...part }));
  }

  /** The place its clock is known by comes with the edition, and can be changed. */
  chooseEdition(id: string): void {
    this.edition.set(id);
    const zone = this.choices().find((one) => one.id === id)?.timeZone ?? '';
    if (!this.draft().place) this.write({ place: capitals[zone] ?? '' });
  }

  addContact(): void {
    this.write({ contacts: [...this.draft().contacts, blankContact] });
  }

  writeContact(index: number, part: Partial<PlanDraft['contacts'][number]>): void {
    this.write({ contacts: this.draft().contacts.map((contact, n) => (n === index ? { ...contact, ...part } : contact)) });
  }

  save(organisation: string) {
    const opened = this.opened();
    const body = toPlan(this.draft());
    return opened
      ? this.commands.send(intakeRoutes.edit, { params: { intake: opened.id }, body, version: opened.version })
      : this.commands.send(intakeRoutes.prepare, { body: { organisation, editionId: this.edition(), ...body } });
  }

  open(intake: string) {
    return this.commands.send(intakeRoutes.open, { params: { intake } });
  }

  close(intake: string) {
    return this.commands.send(intakeRoutes.close, { params: { intake } });
  }
}
