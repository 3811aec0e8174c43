import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { placementMessages } from '#placement/domain/messages';
import { Announcer, Control, ErrorSummary, Field, messagesFrom } from '#platform/ui';
import { refusalsFrom } from '#platform/web-client';
import { HostsStore } from './hosts.store';

const fresh = { name: '', address: '', contactName: '', contactEmail: '' };

@Component({
  selector: 'pc-new-host',
  imports: [Control, ErrorSummary, Field],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="card" (submit)="add($event)" aria-labelledby="new-host">
      <h2 id="new-host">{{ say('staff.host.add') }}</h2>
      <pc-error-summary [faults]="refusal() ? [{ text: refusal() }] : []" />
      <pc-field name="host-name" [label]="say('staff.host.name')"
        ><input pcControl type="text" required maxlength="300" [value]="form().name" (input)="set('name', $event)"
      /></pc-field>
      <pc-field name="host-address" [label]="say('agreement.address')" [optional]="true"
        ><input pcControl type="text" maxlength="2000" [value]="form().address" (input)="set('address', $event)"
      /></pc-field>
      <pc-field name="host-contact" [label]="say('staff.host.contact')"
        ><input pcControl type="text" required maxlength="300" [value]="form().contactName" (input)="set('contactName', $event)"
      /></pc-field>
      <pc-field name="host-email" [label]="say('staff.host.email')"
        ><input pcControl type="email" required maxlength="320" [value]="form().contactEmail" (input)="set('contactEmail', $event)"
      /></pc-field>
      <div class="row">
        <button class="btn" [disabled]="busy() || !complete()">{{ say('staff.save') }}</button>
        <button type="button" class="btn neutral" (click)="left.emit()">{{ say('cancel') }}</button>
      </div>
    </form>
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: var(--pc-4);
    }
  `,
})
export class NewHost {
  readonly organisation = input.required<string>();
  readonly added = output<string>();
  readonly left = output();
  protected readonly say = messagesFrom(placementMessages);
  private readonly hosts = inject(HostsStore);
  private readonly announcer = inject(Announcer);
  private readonly explain = refusalsFrom(placementMessages);
  protected readonly form = signal(fresh);
  protected readonly refusal = signal('');
  protected readonly busy = signal(false);
  protected readonly complete = computed(() => Boolean(this.form().name.trim() && this.form().contactName.trim() && this.form().contactEmail.trim()));

  protected set(field: keyof typeof fresh, { target }: Event) {
    if (target instanceof HTMLInputElement) this.form.update((form) => ({ ...form, [field]: target.value }));
  }

  protected async add(event: Event) {
    event.preventDefault();
    if (this.busy()) return;
    this.busy.set(true);
    const outcome = await this.hosts.add({ organisation: this.organisation(), ...this.form() });
    this.busy.set(false);
    this.refusal.set(outcome.ok ? '' : this.explain(outcome.refusal));
    if (!outcome.ok) return;
    this.announcer.say(this.say('staff.host.added'));
    this.added.emit(outcome.value.id);
  }
}
