import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { paperRoutes, type PrintRunLine } from '#award/domain/contract';
import { awardMessages } from '#award/domain/messages';
import { Control, Field, Icon, messagesFrom, ReadingState } from '#platform/ui';
import { addressFor, CurrentSession, read } from '#platform/web-client';

const keyOf = ({ kind, level }: PrintRunLine): string => `${kind}-${level}`;

/** The papers of a whole sitting as one file to print. The file comes as it is made, so the browser shows how far it is. */
@Component({
  selector: 'pc-print-runs',
  imports: [Control, Field, Icon, ReadingState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (staff()) {
      <section class="card no-print" aria-labelledby="print-run">
        <h2 id="print-run">{{ say('print.title') }}</h2>
        <p class="muted small">{{ say('print.hint') }}</p>
        <pc-reading [of]="reading" (again)="reading.reload()" />
        @if (chosen(); as one) {
          <pc-field [label]="say('layout.kind')" name="print-kind">
            <select pcControl (change)="wanted.set($any($event.target).value)">
              @for (line of lines(); track line.key) {
                <option [value]="line.key" [selected]="line.key === one.key">{{ line.name }}</option>
              }
            </select>
          </pc-field>
          @if (one.line.incomplete) {
            <p class="small">{{ say('print.incomplete', { count: one.line.incomplete, what: one.lacking }) }}</p>
          }
          @if (one.line.papers) {
            <p>
              <a class="btn" [href]="one.address" download><pc-icon name="download" />{{ say('print.take', { count: one.line.papers }) }}</a>
            </p>
          }
        } @else if (reading.hasValue()) {
          <p class="muted">{{ say('print.nothing') }}</p>
        }
      </section>
    }
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class PrintRuns {
  readonly deliberation = input.required<string>();
  private readonly session = inject(CurrentSession);
  protected readonly say = messagesFrom(awardMessages);
  protected readonly staff = computed(() => this.session.holds('programme-lead', 'secretary'));
  protected readonly reading = read(paperRoutes.printRuns, () => (this.staff() ? { params: { deliberation: this.deliberation() } } : undefined));
  protected readonly wanted = signal('certificate-1');
  protected readonly lines = computed(() =>
    (this.reading.hasValue() ? this.reading.value().items : []).map((line) => ({
      key: keyOf(line),
      line,
      name: this.say('paper.line', { kind: this.say('paper.kind', { kind: line.kind }), level: this.say('paper.level', { level: line.level }) }),
      lacking: line.lacking.map((field) => this.say('paper.lacking', { field })).join(', '),
      address: addressFor(paperRoutes.printRun, { params: { deliberation: this.deliberation() }, query: { kind: line.kind, level: line.level } }),
    })),
  );
  protected readonly chosen = computed(() => this.lines().find(({ key }) => key === this.wanted()) ?? this.lines()[0]);
}
