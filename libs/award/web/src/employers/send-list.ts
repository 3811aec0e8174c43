import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { longestList } from '#award/domain';
import { employerCheckRoutes } from '#award/domain/contract';
import { awardMessages } from '#award/domain/messages';
import { CurrentLanguage, Icon, messagesFrom, Notice, Upload } from '#platform/ui';
import { addressFor, refusalsFrom } from '#platform/web-client';
import { refusalSignal } from '../refusal-signal';
import { EmployerStore } from './employer.store';

/** The one thing most employers come for: a list goes in, its answers come back on a page of their own. */
@Component({
  selector: 'pc-send-list',
  imports: [Icon, Notice, Upload],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card stack" aria-labelledby="send-list">
      <h2 id="send-list">{{ say('employer.send') }}</h2>
      <p>{{ say('employer.send.text', { most: most }) }}</p>
      <pc-upload
        [label]="say('employer.send.do')"
        [hint]="say('employer.send.hint')"
        accept=".csv,.txt,.xlsx,text/csv"
        [percent]="percent()"
        (chosen)="send($event)"
      />
      @if (refused.sentence(); as sentence) {
        <pc-notice kind="wait"
          ><p role="alert">{{ sentence }}</p></pc-notice
        >
      }
      <p class="small muted">{{ say('employer.kept') }}</p>
      <p>
        <a class="btn quiet" [href]="template()" download><pc-icon name="download" />{{ say('employer.template') }}</a>
      </p>
    </section>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class SendList {
  private readonly store = inject(EmployerStore);
  private readonly router = inject(Router);
  private readonly language = inject(CurrentLanguage);
  protected readonly say = messagesFrom(awardMessages);
  protected readonly refused = refusalSignal(refusalsFrom(awardMessages));
  protected readonly most = longestList;
  protected readonly percent = signal<number | undefined>(undefined);
  protected readonly template = () => addressFor(employerCheckRoutes.template, { query: { lang: this.language.now() } });

  protected async send(file: File): Promise<void> {
    this.percent.set(0);
    const answer = await this.store.send(file, (percent) => this.percent.set(percent));
    this.percent.set(undefined);
    if (this.refused.in(answer) || !answer.ok) return;
    await this.router.navigate(['/employer/checks', answer.value.check]);
  }
}
