import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { keyPurposes } from '#award/domain';
import type { OrganisationKeys } from '#award/domain/contract';
import { awardMessages } from '#award/domain/messages';
import { messagesFrom, Notice } from '#platform/ui';
import { IssuingKeyCard } from './issuing-key-card';

/** One organisation's keys: the two that sign now, and those before them. */
@Component({
  selector: 'pc-organisation-key-list',
  imports: [IssuingKeyCard, Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './organisation-key-list.html',
  styles: `
    :host {
      display: grid;
      gap: 1.25rem;
    }
    code {
      overflow-wrap: anywhere;
    }
    @media (max-width: 34rem) {
      dl.kv {
        grid-template-columns: minmax(0, 1fr);
        gap: 0;
      }
      dl.kv dd {
        margin-bottom: 0.6rem;
      }
    }
    ul {
      list-style: none;
      padding: 0;
      display: grid;
      gap: 1rem;
    }
    section {
      display: grid;
      gap: 0.75rem;
    }
  `,
})
export class OrganisationKeyList {
  readonly organisation = input.required<OrganisationKeys>();
  protected readonly say = messagesFrom(awardMessages);
  protected readonly sealIsLocal = computed(
    () => !this.organisation().keys.some(({ state, certificate }) => state === 'live' && certificate && !certificate.local),
  );
  protected readonly purposes = computed(() =>
    keyPurposes.map((purpose) => {
      const own = this.organisation().keys.filter((key) => key.purpose === purpose);
      const earlier = own.filter(({ state }) => state !== 'live');
      return { purpose, live: own.filter(({ state }) => state === 'live'), earlier, lost: earlier.some(({ state }) => state === 'compromised') };
    }),
  );
}
