import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { EditionCard } from '#curriculum/domain/contract';
import { curriculumMessages } from '#curriculum/domain/messages';
import { formats, messagesFrom } from '#platform/ui';

/** One pathway of the catalogue. */
@Component({
  selector: 'pc-pathway-card',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <article class="card">
      <p class="small muted">{{ say('edition.of', { provider: card().provider, place: say('jurisdiction', { code: card().jurisdiction }), year: year() }) }}</p>
      <h2>
        <a [routerLink]="['/pathways', card().slug]">{{ format.text(card().title) }}</a>
      </h2>
      <p>{{ format.text(card().summary) }}</p>
      <p class="small">
        {{ say('edition.duration') }} :
        @if (card().duration; as duration) {
          <strong [class.ph]="duration.from.label === 'placeholder'">{{ format.hours(duration.value) }}</strong>
        } @else {
          <span class="ph">{{ say('edition.duration.unknown') }}</span>
        }
        <span class="muted"> · {{ say('edition.placeholders', { count: card().placeholders }) }}</span>
      </p>
      <label class="check"
        ><input
          type="checkbox"
          [checked]="chosen()"
          (change)="choose.emit()"
          [attr.aria-label]="say('pathways.compare-named', { title: format.text(card().title) })"
        />
        {{ say('pathways.compare-this') }}</label
      >
    </article>
  `,
  styles: `
    .card {
      height: 100%;
      display: flex;
      flex-direction: column;
      gap: var(--pc-2);
    }
    h2 {
      font-size: 1.3125rem;
    }
    .check {
      display: inline-flex;
      gap: 0.5em;
      align-items: center;
      min-height: 48px;
      margin-top: auto;
    }
  `,
})
export class PathwayCard {
  readonly card = input.required<EditionCard>();
  readonly chosen = input(false);
  readonly choose = output();
  protected readonly say = messagesFrom(curriculumMessages);
  protected readonly format = formats();
  protected readonly year = computed(() => this.card().inForceFrom.slice(0, 4));
}
