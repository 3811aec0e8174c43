import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { selectable } from '#award/domain';
import { type IssuingRunView, issuingRoutes } from '#award/domain/contract';
import { awardMessages } from '#award/domain/messages';
import { Announcer, Mark, type MarkKind, messagesFrom, Notice } from '#platform/ui';
import { Commands, CurrentSession, follow, read, refusalsFrom } from '#platform/web-client';
import { refusalSignal } from './refusal-signal';

type Person = IssuingRunView['people'][number];

const marks: Readonly<Record<Person['state'], MarkKind>> = { waiting: 'clock', issued: 'met', failed: 'stop', 'name-not-printable': 'wait' };

/** The papers of a sealed sitting as they are issued: how many, whose, and what went wrong for whom. */
@Component({
  selector: 'pc-issuing-progress',
  imports: [Mark, Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (run(); as run) {
      @if (run.total) {
        <section class="card" aria-labelledby="issuing">
          <h2 id="issuing">{{ say('issuing.title') }}</h2>
          <p id="issuing-count">{{ say('issuing.count', { issued: run.issued, total: run.total, paused: '' + run.paused }) }}</p>
          <progress aria-labelledby="issuing-count" [max]="run.total" [value]="run.issued"></progress>
          <ul class="plain">
            @for (person of run.people; track person.order) {
              <li>
                <span
                  >{{ person.holder }} <span class="muted small num">{{ person.number }}</span></span
                >
                <pc-mark [kind]="marks[person.state]" [soft]="true">{{ say('issuing.state', { state: selectable(person.state) }) }}</pc-mark>
                @if (person.fault; as fault) {
                  <span class="muted small why">{{ say('issuing.fault', { fault }) }}</span>
                }
              </li>
            }
          </ul>
          @if (refused.sentence(); as sentence) {
            <pc-notice kind="wait"
              ><p role="alert">{{ sentence }}</p></pc-notice
            >
          }
          @if (leads() && !complete()) {
            <p class="row">
              @if (!run.paused && waits()) {
                <button type="button" class="btn neutral" (click)="steer(true)">{{ say('issuing.pause') }}</button>
              }
              @if (run.paused || failed()) {
                <button type="button" class="btn" (click)="steer(false)">{{ say(run.paused ? 'issuing.resume' : 'issuing.again') }}</button>
              }
            </p>
          }
        </section>
      }
    }
  `,
  styles: `
    :host {
      display: block;
    }
    section {
      display: grid;
      gap: 0.75rem;
    }
    progress {
      width: 100%;
    }
    .plain {
      list-style: none;
      max-height: 24rem;
      overflow: auto;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 1rem;
      justify-content: space-between;
      padding: 0.4rem 0;
      border-top: 1px solid var(--pc-line);
    }
    .why {
      flex-basis: 100%;
    }
  `,
})
export class IssuingProgress {
  readonly deliberation = input.required<string>();
  private readonly commands = inject(Commands);
  private readonly session = inject(CurrentSession);
  private readonly announcer = inject(Announcer);
  protected readonly say = messagesFrom(awardMessages);
  protected readonly refused = refusalSignal(refusalsFrom(awardMessages));
  protected readonly selectable = selectable;
  protected readonly marks = marks;
  private readonly request = computed(() => ({ params: { deliberation: this.deliberation() } }));
  private readonly reading = read(issuingRoutes.run, () => this.request());
  private readonly heard = follow(issuingRoutes.progress, () => this.request());
  protected readonly run = computed(() => this.heard.last() ?? (this.reading.hasValue() ? this.reading.value() : undefined));
  protected readonly leads = computed(() => this.session.holds('programme-lead'));
  protected readonly waits = computed(() => this.some('waiting'));
  protected readonly failed = computed(() => this.some('failed'));
  protected readonly complete = computed(() => !this.waits() && !this.failed());

  protected async steer(paused: boolean) {
    if (this.refused.in(await this.commands.send(issuingRoutes.steer, { ...this.request(), body: { paused } }))) return;
    this.announcer.say(this.say(paused ? 'issuing.is-paused' : 'issuing.goes-on'));
    this.reading.reload();
  }

  private some(state: Person['state']): boolean {
    return this.run()?.people.some((person) => person.state === state) ?? false;
  }
}
