import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { awardMessages } from '#award/domain/messages';
import { localDate } from '#kernel';
import { Announcer, Control, ErrorSummary, Field, formats, Mark, messagesFrom, Notice } from '#platform/ui';
import { refusalsFrom } from '#platform/web-client';
import { refusalSignal } from '../refusal-signal';
import { RenewalHours } from './renewal-hours';
import { RenewalStore } from './renewal.store';

/** Until when the document counts, what renewing it takes, and what its holder has written down. Shows nothing for one without end. */
@Component({
  selector: 'pc-own-renewal',
  imports: [Control, ErrorSummary, Field, Mark, Notice, RenewalHours],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './own-renewal.html',
  styles: `
    section,
    form {
      display: grid;
      gap: 1rem;
    }
    ul {
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 1rem;
      justify-content: space-between;
      padding: 0.5rem 0;
      border-top: 1px solid var(--pc-line);
    }
  `,
})
export class OwnRenewal {
  readonly certificate = input.required<string>();
  protected readonly store = inject(RenewalStore);
  private readonly announcer = inject(Announcer);
  protected readonly say = messagesFrom(awardMessages);
  protected readonly format = formats();
  protected readonly refused = refusalSignal(refusalsFrom(awardMessages));
  protected readonly marks = { declared: 'clock', accepted: 'met', refused: 'note' } as const;
  protected readonly category = signal('');
  protected readonly title = signal('');
  protected readonly doneOn = signal('');
  protected readonly hours = signal('');
  private readonly tried = signal(false);
  /** `3`, `3,5` or `3.5`; NaN otherwise. */
  private readonly minutes = computed(() =>
    /^\d{1,3}(?:[.,]\d{1,2})?$/.test(this.hours().trim()) ? Math.round(Number(this.hours().trim().replace(',', '.')) * 60) : NaN,
  );
  protected readonly chosen = computed(() => this.category() || (this.store.renewal()?.hours[0]?.code ?? ''));
  protected readonly faults = computed(() => {
    if (!this.tried()) return [];
    return [
      ...(this.title().trim() ? [] : [{ field: 'activity-title', text: this.say('renewal.fault.title') }]),
      ...(this.doneOn() ? [] : [{ field: 'activity-day', text: this.say('renewal.fault.day') }]),
      ...(this.minutes() > 0 ? [] : [{ field: 'activity-hours', text: this.say('renewal.fault.hours') }]),
    ];
  });

  constructor() {
    effect(() => this.store.id.set(this.certificate()));
  }

  protected faultOf(field: string): string {
    return this.faults().find((fault) => fault.field === field)?.text ?? '';
  }

  protected async declare() {
    this.tried.set(true);
    if (this.faults().length) return;
    const activity = { category: this.chosen(), title: this.title().trim(), doneOn: localDate(this.doneOn()), minutes: this.minutes() };
    if (this.refused.in(await this.store.declare(activity))) return;
    for (const field of [this.title, this.doneOn, this.hours]) field.set('');
    this.tried.set(false);
    this.announcer.say(this.say('renewal.declared'));
  }

  protected async withdraw(activity: string) {
    if (!this.refused.in(await this.store.withdraw(activity))) this.announcer.say(this.say('renewal.withdrawn'));
  }
}
