import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, contentChild, input, type TemplateRef } from '@angular/core';
import { uiMessages } from '../messages';
import { messagesFrom } from '../messages-from';
import { Icon } from '../text/icon';

/** A step of a person's path, and who walks beside them there. */
export interface PathStep {
  readonly code: string;
  readonly title: string;
  readonly text?: string;
  readonly state: 'done' | 'now' | 'next';
  /** Whom to ask: name and what they do. */
  readonly contact?: { readonly name: string; readonly role: string; readonly email?: string };
}

/** The two rails: mulberry for the person's path, lichen for whoever is beside them. `#step` may add to a step. */
@Component({
  selector: 'pc-timeline',
  imports: [Icon, NgTemplateOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="rails-h" aria-hidden="true">
      <span></span><span></span><span>{{ say('ask') }}</span>
    </div>
    <ol class="rails">
      @for (step of steps(); track step.code; let n = $index) {
        <li [class]="step.state" [attr.aria-current]="step.state === 'now' ? 'step' : null">
          <span class="dot" aria-hidden="true">
            @if (step.state === 'done') {
              <pc-icon name="check" />
            } @else {
              {{ n + 1 }}
            }
          </span>
          <div class="b">
            @if (step.state === 'now') {
              <p class="small here">{{ say('step.now') }}</p>
            }
            <h3>
              {{ step.title }}
              @if (step.state === 'done') {
                <span class="vh"> ({{ say('step.done') }})</span>
              }
            </h3>
            @if (step.text) {
              <p class="muted">{{ step.text }}</p>
            }
            @if (extra(); as template) {
              <ng-container [ngTemplateOutlet]="template" [ngTemplateOutletContext]="{ $implicit: step }" />
            }
          </div>
          @if (step.contact; as contact) {
            <p class="w">
              <span class="avatar" aria-hidden="true">{{ initials(contact.name) }}</span>
              <span
                ><span class="vh">{{ say('ask') }}: </span><b>{{ contact.name }}</b
                >, {{ contact.role }}
                @if (contact.email) {
                  <br /><a [href]="'mailto:' + contact.email">{{ contact.email }}</a>
                }
              </span>
            </p>
          }
        </li>
      }
    </ol>
  `,
  styles: `
    :host {
      padding-top: var(--pc-3);
    }
    .here {
      color: var(--pc-mulberry);
      font-weight: 600;
    }
    .w span {
      overflow-wrap: anywhere;
    }
  `,
})
export class Timeline {
  readonly steps = input.required<readonly PathStep[]>();
  protected readonly extra = contentChild<TemplateRef<{ $implicit: PathStep }>>('step');
  protected readonly say = messagesFrom(uiMessages);

  protected initials = (name: string): string =>
    name
      .split(/\s+/)
      .map((part) => part.charAt(0))
      .slice(0, 2)
      .join('');
}
