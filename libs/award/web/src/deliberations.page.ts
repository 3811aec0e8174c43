import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { awardMessages } from '#award/domain/messages';
import { Empty, formats, messagesFrom, PageHead, ReadingState } from '#platform/ui';
import { ConveneForm } from './convene-form';
import { DeliberationsStore } from './deliberations.store';

@Component({
  selector: 'pc-deliberations',
  imports: [ConveneForm, Empty, PageHead, ReadingState, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pc-page-head [title]="say('title.deliberations')" [lead]="say('deliberations.lead')">
      @if (store.leads()) {
        <a actions class="btn" routerLink="/staff/awards">{{ say('title.awards') }}</a>
      }
    </pc-page-head>
    <pc-reading [of]="store.reading" (again)="store.reading.reload()" />
    <div class="stack">
      @if (store.items().length) {
        <div class="scroll" tabindex="0" role="region" [attr.aria-label]="say('deliberations.all')">
          <table class="cards">
            <caption class="vh">
              {{
                say('deliberations.all')
              }}
            </caption>
            <thead>
              <tr>
                <th scope="col">{{ say('cohort') }}</th>
                <th scope="col">{{ say('deliberations.on') }}</th>
                <th scope="col">{{ say('deliberations.stage') }}</th>
                <th scope="col">{{ say('deliberations.progress') }}</th>
              </tr>
            </thead>
            <tbody>
              @for (one of store.items(); track one.id) {
                <tr>
                  <th scope="row">
                    <a [routerLink]="['/deliberations', one.id]" [attr.aria-label]="say('deliberations.open-file', { cohort: one.cohort })">{{ one.cohort }}</a>
                  </th>
                  <td [attr.data-l]="say('deliberations.on')">{{ format.date(one.sitsOn) }}</td>
                  <td [attr.data-l]="say('deliberations.stage')">{{ say('stage', { stage: one.stage }) }}</td>
                  <td class="num" [attr.data-l]="say('deliberations.progress')">{{ say('deliberations.done', { decided: one.decided, files: one.files }) }}</td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      } @else if (store.reading.hasValue()) {
        <pc-empty [text]="say(store.leads() ? 'deliberations.empty' : 'deliberations.none-for-you')" />
      }
      @if (store.leads()) {
        <pc-convene-form />
      }
    </div>
  `,
})
export class DeliberationsPage {
  protected readonly store = inject(DeliberationsStore);
  protected readonly say = messagesFrom(awardMessages);
  protected readonly format = formats();
}
