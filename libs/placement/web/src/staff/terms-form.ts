import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { RequestOf } from '#kernel/contract';
import { internshipRoutes } from '#placement/domain/contract';
import { placementMessages } from '#placement/domain/messages';
import { Control, draftOf, ErrorSummary, Field, formats, messagesFrom } from '#platform/ui';
import { HostsStore } from './hosts.store';
import { NewHost } from './new-host';

export type Terms = RequestOf<typeof internshipRoutes.prepare>['body'];

const fresh: Terms = {
  host: '',
  tutorName: '',
  tutorEmail: '',
  referent: '',
  startsOn: '',
  endsOn: '',
  plannedMinutes: 2520,
  presence: '',
  activities: '',
  competences: '',
  supervision: '',
  allowance: '',
};

/** The terms of an agreement, to prepare or to change. */
@Component({
  selector: 'pc-terms-form',
  imports: [Control, ErrorSummary, Field, NewHost],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './terms-form.html',
  styles: `
    :host {
      display: block;
    }
  `,
})
export class TermsForm {
  readonly from = input<Terms>();
  readonly organisation = input.required<string>();
  /** Minutes the edition asks for. */
  readonly required = input(0);
  readonly refusal = input('');
  readonly busy = input(false);
  readonly saved = output<Terms>();
  protected readonly say = messagesFrom<string>(placementMessages);
  protected readonly format = formats();
  protected readonly hosts = inject(HostsStore);
  protected readonly adding = signal(false);
  protected readonly form = draftOf<Terms>(() => this.from() ?? { ...fresh, plannedMinutes: this.required() || fresh.plannedMinutes });
  protected readonly texts = ['presence', 'activities', 'competences', 'supervision', 'allowance'] as const;
  protected readonly complete = computed(() => {
    const { host, tutorName, tutorEmail, referent, startsOn, endsOn, plannedMinutes } = this.form();
    return Boolean(host && tutorName.trim() && tutorEmail.trim() && referent.trim() && startsOn && endsOn && plannedMinutes > 0);
  });

  protected set(field: keyof Terms, { target }: Event) {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)) return;
    this.form.update((form) => ({ ...form, [field]: field === 'plannedMinutes' ? Math.round(Number(target.value) * 60) : target.value }));
  }

  protected added(host: string) {
    this.adding.set(false);
    this.form.update((form) => ({ ...form, host }));
  }

  protected save(event: Event) {
    event.preventDefault();
    if (this.complete() && !this.busy()) this.saved.emit(this.form());
  }
}
