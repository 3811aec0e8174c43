import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { awardMessages } from '#award/domain/messages';
import { Announcer, Control, ErrorSummary, Field, type FieldFault, messagesFrom } from '#platform/ui';
import { refusalsFrom } from '#platform/web-client';
import { DeliberationsStore } from './deliberations.store';

@Component({
  selector: 'pc-convene-form',
  imports: [Control, ErrorSummary, Field],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './convene-form.html',
  styles: `
    :host {
      display: block;
    }
    form {
      max-width: 46rem;
      display: grid;
      gap: 1rem;
    }
    .opt {
      display: flex;
      gap: 0.6rem;
      align-items: center;
      min-height: 2.75rem;
    }
  `,
})
export class ConveneForm {
  protected readonly store = inject(DeliberationsStore);
  private readonly announcer = inject(Announcer);
  private readonly router = inject(Router);
  protected readonly say = messagesFrom(awardMessages);
  private readonly explain = refusalsFrom(awardMessages);
  protected readonly cohort = signal('');
  protected readonly sitsOn = signal('');
  protected readonly members = signal<readonly string[]>([]);
  protected readonly chair = signal('');
  protected readonly tried = signal(false);
  private readonly refusal = signal('');
  private readonly organisation = computed(() => this.store.cohorts().find(({ id }) => id === this.cohort())?.organisation);
  /** Members of the organisation that runs the chosen cohort. */
  protected readonly candidates = computed(() => this.store.jury().filter(({ organisation }) => organisation === this.organisation()));
  protected readonly seated = computed(() => this.candidates().filter(({ account }) => this.members().includes(account)));

  protected readonly wrong = computed(() => ({
    cohort: this.cohort() ? '' : this.say('fault.cohort'),
    on: this.sitsOn() ? '' : this.say('fault.on'),
    members: this.seated().length ? '' : this.say('fault.members'),
    chair: this.seated().some(({ account }) => account === this.chair()) ? '' : this.say('fault.chair'),
  }));
  protected readonly faults = computed<FieldFault[]>(() => {
    if (!this.tried()) return [];
    const fields = Object.entries(this.wrong()).flatMap(([name, text]) => (text ? [{ field: `convene-${name}`, text }] : []));
    return this.refusal() ? [...fields, { text: this.refusal() }] : fields;
  });

  protected toggle(account: string) {
    this.members.update((all) => (all.includes(account) ? all.filter((one) => one !== account) : [...all, account]));
  }

  protected async send() {
    this.refusal.set('');
    this.tried.set(true);
    if (this.faults().length) return;
    const answer = await this.store.convene({
      cohort: this.cohort(),
      sitsOn: this.sitsOn(),
      members: this.seated().map(({ account }) => account),
      chair: this.chair(),
    });
    if (!answer.ok) return this.refusal.set(this.explain(answer.refusal));
    this.announcer.say(this.say('convene.sent'));
    await this.router.navigate(['/deliberations', answer.value.id]);
  }
}
