import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { selectable } from '#award/domain';
import { awardStates } from '#award/domain/contract';
import { awardMessages } from '#award/domain/messages';
import { Control, CurrentLanguage, Field, Icon, messagesFrom, Notice } from '#platform/ui';
import { refusalsFrom } from '#platform/web-client';
import { type AwardFilter, AwardsStore, everything } from './awards.store';
import { refusalSignal } from './refusal-signal';

/** After this many milliseconds without a key the list is asked. */
const PAUSE = 300;

/** Which awards are shown: by name or number, by cohort, by state; and the same ones as a file. */
@Component({
  selector: 'pc-award-lookup',
  imports: [Control, Field, Icon, Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="fields no-print" role="search" [attr.aria-label]="say('awards.lookup')" (submit)="$event.preventDefault(); look()">
      <pc-field [label]="say('awards.search')" name="awards-search">
        <input pcControl type="search" autocomplete="off" maxlength="100" [value]="typed()" (input)="type($event)" />
      </pc-field>
      <pc-field [label]="say('cohort')" name="awards-cohort">
        <select pcControl (change)="choose('deliberation', $event)">
          <option value="">{{ say('awards.all-cohorts') }}</option>
          @for (one of store.cohorts(); track one.deliberation) {
            <option [value]="one.deliberation" [selected]="one.deliberation === store.filter().deliberation">{{ one.cohort }}</option>
          }
        </select>
      </pc-field>
      <pc-field [label]="say('awards.document')" name="awards-state">
        <select pcControl (change)="choose('state', $event)">
          <option value="">{{ say('awards.all-states') }}</option>
          @for (one of states; track one) {
            <option [value]="one" [selected]="one === store.filter().state">{{ say('awards.state', { state: selectable(one) }) }}</option>
          }
        </select>
      </pc-field>
      <p class="row">
        @if (store.filtered()) {
          <button type="button" class="btn quiet" (click)="clear()">{{ say('awards.show-all') }}</button>
        }
        <button type="button" class="btn" (click)="export()"><pc-icon name="download" />{{ say('awards.export') }}</button>
      </p>
    </form>
    @if (refused.sentence(); as sentence) {
      <pc-notice kind="wait"
        ><p role="alert">{{ sentence }}</p></pc-notice
      >
    }
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: var(--pc-4);
    }
    .fields {
      display: grid;
      gap: var(--pc-3) var(--pc-4);
      grid-template-columns: repeat(auto-fit, minmax(min(13rem, 100%), 1fr));
      align-items: end;
    }
  `,
})
export class AwardLookup {
  protected readonly store = inject(AwardsStore);
  private readonly language = inject(CurrentLanguage);
  private timer: ReturnType<typeof setTimeout> | undefined;
  protected readonly say = messagesFrom(awardMessages);
  protected readonly refused = refusalSignal(refusalsFrom(awardMessages));
  protected readonly selectable = selectable;
  protected readonly states = awardStates;
  protected readonly typed = signal(this.store.filter().search);

  protected type({ target }: Event): void {
    if (!(target instanceof HTMLInputElement)) return;
    this.typed.set(target.value);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.look(), PAUSE);
  }

  protected look(): void {
    clearTimeout(this.timer);
    this.narrow({ search: this.typed() });
  }

  protected choose(part: 'deliberation' | 'state', { target }: Event): void {
    if (target instanceof HTMLSelectElement) this.narrow({ [part]: target.value });
  }

  protected clear(): void {
    clearTimeout(this.timer);
    this.typed.set('');
    this.store.filter.set(everything);
  }

  protected async export(): Promise<void> {
    this.refused.in(await this.store.export(this.language.now()));
  }

  private narrow(part: Partial<AwardFilter>): void {
    this.store.filter.update((filter) => ({ ...filter, ...part }));
  }
}
