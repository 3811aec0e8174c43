import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { auditLine } from '#identity/domain/contract';
import { identityMessages } from '#identity/domain/messages';
import { formats, messagesFrom, ScrollFrame } from '#platform/ui';
import type * as z from 'zod';
import { actionNames } from './action-name';

export type AuditLine = z.output<typeof auditLine>;

/** Who did what, when. */
@Component({
  selector: 'pc-audit-lines',
  imports: [ScrollFrame],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pc-scroll [label]="label()">
      <table class="t-dense cards">
        <caption class="vh">
          {{
            label()
          }}
        </caption>
        <thead>
          <tr>
            <th scope="col">{{ say('audit.when') }}</th>
            <th scope="col">{{ say('audit.what') }}</th>
            <th scope="col">{{ say('audit.who') }}</th>
            <th scope="col">{{ say('audit.on') }}</th>
          </tr>
        </thead>
        <tbody>
          @for (line of lines(); track line.id) {
            <tr>
              <td [attr.data-l]="say('audit.when')" class="num">{{ format.instant(line.at, zone()) }}</td>
              <td [attr.data-l]="say('audit.what')">{{ nameOf(line.action) }}</td>
              <td [attr.data-l]="say('audit.who')">
                <bdi>{{ line.by ?? say(line.byLink ? 'audit.link' : 'audit.house') }}</bdi>
              </td>
              <td [attr.data-l]="say('audit.on')">
                <span class="code small">{{ line.subject.kind }} {{ line.subject.id.slice(0, 8) }}</span>
              </td>
            </tr>
          }
        </tbody>
      </table>
    </pc-scroll>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class AuditLines {
  readonly label = input.required<string>();
  readonly lines = input.required<readonly AuditLine[]>();
  /** Zone of the times; the reader's own unless told. */
  readonly zone = input<string | undefined>(undefined);
  protected readonly say = messagesFrom(identityMessages);
  protected readonly format = formats();
  protected readonly nameOf = actionNames();
}
