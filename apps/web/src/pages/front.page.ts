import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon, messagesFrom, PageHead } from '#platform/ui';
import { shellMessages } from '../messages';

@Component({
  selector: 'pc-front',
  imports: [Icon, PageHead, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pc-page-head [title]="say('front.title')" [lead]="say('front.lead')" />
    <div class="doors">
      <section class="card">
        <h2>{{ say('front.apply') }}</h2>
        <p>{{ say('front.apply.text') }}</p>
        <a class="btn primary" routerLink="/pathways">{{ say('front.apply.do') }}<pc-icon name="arrow-right" /></a>
      </section>
      <section class="card">
        <h2>{{ say('front.sign-in') }}</h2>
        <p>{{ say('front.sign-in.text') }}</p>
        <a class="btn" routerLink="/home">{{ say('sign-in') }}</a>
      </section>
      <section class="card">
        <h2>{{ say('front.verify') }}</h2>
        <p>{{ say('front.verify.text') }}</p>
        <a class="btn" href="/verify">{{ say('front.verify.do') }}</a>
      </section>
    </div>
  `,
  styles: `
    .doors {
      display: grid;
      gap: var(--pc-5);
      grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr));
    }
    section + section {
      margin-top: 0;
    }
  `,
})
export class FrontPage {
  protected readonly say = messagesFrom(shellMessages);
}
