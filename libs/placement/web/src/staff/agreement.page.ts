import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { internshipRoutes } from '#placement/domain/contract';
import { placementMessages, type PlacementMessage } from '#placement/domain/messages';
import { Announcer, Confirmation, CurrentLanguage, formats, Icon, Mark, messagesFrom, Notice, PageHead, ReadingState } from '#platform/ui';
import { addressFor, CurrentSession, refusalsFrom } from '#platform/web-client';
import { Days } from '../learner/days';
import { HoursSoFar } from '../learner/hours-so-far';
import { InternshipStore } from '../learner/internship.store';
import { AgreementText } from '../shared/agreement-text';
import { ReportText } from '../shared/report-text';
import { SignForm } from '../shared/sign-form';
import { type Terms, TermsForm } from './terms-form';

type Explicable = Parameters<ReturnType<typeof refusalsFrom<PlacementMessage>>>[0];
type Step = 'draft' | 'to-sign' | 'completed' | 'cancelled';
const words: Readonly<Record<Step, 'take-back' | 'send' | 'complete' | 'cancel'>> = {
  draft: 'take-back',
  'to-sign': 'send',
  completed: 'complete',
  cancelled: 'cancel',
};
/** What staff may do at each stage, the usual step first; the server reads the same table. */
const steps: Readonly<Record<string, readonly Step[]>> = {
  draft: ['to-sign', 'cancelled'],
  'to-sign': ['draft', 'cancelled'],
  active: ['completed', 'cancelled'],
};

/** One agreement, for the programme: prepared, sent, signed, followed. */
@Component({
  selector: 'pc-agreement',
  imports: [AgreementText, Days, HoursSoFar, Icon, Mark, Notice, PageHead, ReadingState, ReportText, SignForm, TermsForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './agreement.html',
})
export class AgreementPage {
  /** From the address. */
  readonly internship = input.required<string>();
  protected readonly say = messagesFrom<string>(placementMessages);
  protected readonly format = formats();
  protected readonly store = inject(InternshipStore);
  private readonly session = inject(CurrentSession);
  private readonly announcer = inject(Announcer);
  private readonly confirmation = inject(Confirmation);
  private readonly explain = refusalsFrom(placementMessages);
  private readonly language = inject(CurrentLanguage).now;
  protected readonly refusal = signal('');
  protected readonly busy = signal(false);
  protected readonly organisation = computed(() => this.session.organisations('programme-lead', 'secretary')[0]?.organisation ?? '');
  protected readonly document = computed(() =>
    addressFor(internshipRoutes.document, { params: { internship: this.internship() }, query: { language: this.language() } }),
  );
  protected readonly steps = computed(() => steps[this.store.internship()?.stage ?? ''] ?? []);
  protected readonly maySign = computed(() => {
    const shown = this.store.internship();
    return shown?.signsAs === 'programme' && shown.stage === 'to-sign' && !shown.signatures.some(({ party }) => party === 'programme');
  });

  constructor() {
    effect(() => this.store.id.set(this.internship()));
  }

  protected wordOf = (step: Step): string => this.say(`staff.${words[step]}`);

  protected async move(step: Step) {
    const word = words[step];
    const agreed = await this.confirmation.ask({
      title: this.say(`staff.${word}`),
      consequence: this.say(`staff.${word}.consequence`),
      confirm: this.say('confirm'),
    });
    if (agreed) this.told(await this.store.move(step), this.say('staff.saved'));
  }

  protected async sign(name: string) {
    this.told(await this.store.sign(name), this.say('sign.done'));
  }

  protected async change(version: number, terms: Terms) {
    this.told(await this.store.change(version, terms), this.say('staff.saved'));
  }

  protected async sendLink(purpose: 'sign-agreement' | 'tutor-internship') {
    const outcome = await this.store.sendLink(purpose);
    this.told(outcome, outcome.ok ? this.say('staff.link.sent', { address: outcome.value.sentTo, until: this.format.day(outcome.value.expiresAt) }) : '');
  }

  protected async withdrawLinks() {
    const agreed = await this.confirmation.ask({
      title: this.say('staff.link.withdraw'),
      consequence: this.say('staff.link.withdraw.consequence'),
      confirm: this.say('confirm'),
    });
    if (agreed) this.told(await this.store.withdrawLinks(), this.say('staff.link.withdrawn'));
  }

  private told(outcome: { readonly ok: true } | { readonly ok: false; readonly refusal: Explicable }, done: string) {
    this.refusal.set(outcome.ok ? '' : this.explain(outcome.refusal));
    this.announcer.say(outcome.ok ? done : this.refusal());
  }
}
