import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { offerRoutes } from '#admission/domain/contract';
import { admissionMessages } from '#admission/domain/messages';
import { Announcer, Confirmation, formats, Icon, messagesFrom, Notice, PageHead, ReadingState } from '#platform/ui';
import { Commands, Downloads, read, refusalsFrom } from '#platform/web-client';
import { OfferConditions } from './offer-conditions';

/** The answer, as calm as its words: what was decided, why, what the person can do, and until when. */
@Component({
  selector: 'pc-offer-answer',
  imports: [Icon, Notice, OfferConditions, PageHead, ReadingState, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './offer-answer.html',
  styles: `
    .letter {
      font-size: 1.125rem;
      line-height: 1.65;
      white-space: pre-line;
    }
    .opts {
      display: grid;
      gap: var(--pc-4);
      grid-template-columns: 1fr;
    }
    @media (min-width: 50rem) {
      .opts {
        grid-template-columns: repeat(3, 1fr);
      }
    }
    .opts .card {
      display: flex;
      flex-direction: column;
      padding: var(--pc-4);
    }
    .opts .card > :last-child {
      margin-top: auto;
      padding-top: 0.75rem;
    }
    .opts h3 {
      font-size: 1.09rem;
    }
  `,
})
export class OfferAnswerPage {
  readonly application = input.required<string>();
  protected readonly say = messagesFrom(admissionMessages);
  protected readonly format = formats();
  private readonly explain = refusalsFrom(admissionMessages);
  private readonly commands = inject(Commands);
  private readonly downloads = inject(Downloads);
  private readonly confirmation = inject(Confirmation);
  private readonly announcer = inject(Announcer);
  protected readonly shown = read(offerRoutes.answer, () => ({ params: { application: this.application() } }));
  protected readonly answer = computed(() => (this.shown.hasValue() ? this.shown.value() : undefined));
  /** What the server said last: of the page, then of the person's reply. */
  protected readonly offer = linkedSignal(() => this.answer()?.offer ?? null);
  protected readonly refusal = signal('');
  protected readonly replying = signal(false);

  protected readonly appealMail = computed(() => {
    const { contacts = [], number = '' } = this.answer() ?? {};
    const subject = encodeURIComponent(this.say('answer.appealSubject', { number }));
    return contacts[0] ? `mailto:${contacts[0].email}?subject=${subject}` : '';
  });

  protected accept() {
    return this.reply(offerRoutes.accept);
  }

  protected async decline() {
    const sure = await this.confirmation.ask({
      title: this.say('answer.offer.declineTitle'),
      consequence: this.say('answer.offer.declineText'),
      confirm: this.say('answer.offer.decline'),
    });
    if (sure) await this.reply(offerRoutes.decline);
  }

  protected async saveLetter() {
    const saved = await this.downloads.save(offerRoutes.letter, { params: { application: this.application() } });
    this.refusal.set(saved.ok ? '' : this.explain(saved.refusal));
  }

  protected initials = (name: string): string =>
    name
      .split(/\s+/)
      .map((part) => part.charAt(0))
      .slice(0, 2)
      .join('');

  private async reply(route: typeof offerRoutes.accept | typeof offerRoutes.decline) {
    const offer = this.offer();
    if (!offer || this.replying()) return;
    this.replying.set(true);
    const replied = await this.commands.send(route, { params: { offer: offer.id } });
    this.replying.set(false);
    this.refusal.set(replied.ok ? '' : this.explain(replied.refusal));
    if (!replied.ok) return this.shown.reload();
    this.offer.set(replied.value);
    this.announcer.say(this.say('answer.offer.stage', { stage: replied.value.stage, date: '' }));
  }
}
