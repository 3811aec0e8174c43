import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { EmployerCheckView } from '#award/domain/contract';
import { awardMessages } from '#award/domain/messages';
import { Empty, formats, Mark, messagesFrom, ReadingState, ScrollFrame } from '#platform/ui';
import { CurrentZone } from './current-zone';
import { EmployerStore } from './employer.store';

/** The lists sent so far, newest first. */
@Component({
  selector: 'pc-sent-lists',
  imports: [Empty, Mark, ReadingState, RouterLink, ScrollFrame],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section aria-labelledby="sent-lists">
      <h2 id="sent-lists">{{ say('employer.sent') }}</h2>
      <pc-reading [of]="store.sent" (again)="store.sent.reload()" />
      @if (store.checks().length) {
        <pc-scroll [label]="say('employer.sent')">
          <table class="cards">
            <thead>
              <tr>
                <th scope="col">{{ say('employer.sent.at') }}</th>
                <th scope="col">{{ say('employer.sent.lines') }}</th>
                <th scope="col">{{ say('employer.sent.in-force') }}</th>
                <th scope="col">{{ say('employer.sent.state') }}</th>
              </tr>
            </thead>
            <tbody>
              @for (check of store.checks(); track check.id) {
                <tr>
                  <th scope="row">
                    <a [routerLink]="['/employer/checks', check.id]">{{ format.instant(check.askedAt, zone.now) }}</a>
                  </th>
                  <td class="num" [attr.data-l]="say('employer.sent.lines')">{{ format.number(check.lines) }}</td>
                  <td class="num" [attr.data-l]="say('employer.sent.in-force')">{{ check.finishedAt ? format.number(inForce(check)) : '–' }}</td>
                  <td [attr.data-l]="say('employer.sent.state')">
                    <pc-mark [kind]="check.erased ? 'note' : check.finishedAt ? 'met' : 'clock'" [soft]="true">{{
                      say(check.erased ? 'employer.sent.erased' : check.finishedAt ? 'employer.sent.finished' : 'employer.sent.running')
                    }}</pc-mark>
                  </td>
                </tr>
              }
            </tbody>
          </table>
        </pc-scroll>
      } @else if (store.sent.hasValue()) {
        <pc-empty [text]="say('employer.sent.none')" />
      }
    </section>
  `,
  styles: `
    :host {
      display: block;
    }
    h2 {
      margin-bottom: var(--pc-3);
    }
  `,
})
export class SentLists {
  protected readonly store = inject(EmployerStore);
  protected readonly zone = inject(CurrentZone);
  protected readonly say = messagesFrom(awardMessages);
  protected readonly format = formats();

  protected inForce = ({ counts }: EmployerCheckView): number => (counts.valid ?? 0) + (counts.provisional ?? 0);
}
