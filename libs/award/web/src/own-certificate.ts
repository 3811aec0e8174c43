import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { inForce } from '#award/domain';
import { certificateRoutes, type CertificateView } from '#award/domain/contract';
import { awardMessages } from '#award/domain/messages';
import { Confirmation, formats, Icon, Mark, messagesFrom, Notice } from '#platform/ui';
import { addressFor, refusalsFrom } from '#platform/web-client';
import { CertificatesStore } from './certificates.store';
import { refusalSignal } from './refusal-signal';
import { standingMarks } from './standing-marks';

/** One document of the reader's: its state, its file, how it is checked, and whether its code answers. */
@Component({
  selector: 'pc-own-certificate',
  imports: [Icon, Mark, Notice, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './own-certificate.html',
  styles: `
    :host {
      display: block;
    }
    article {
      display: grid;
      gap: 1rem;
    }
    section {
      display: grid;
      gap: 0.5rem;
    }
    .seen {
      display: inline-flex;
      gap: 0.5rem;
      align-items: start;
    }
    .spread {
      justify-content: space-between;
    }
    code {
      font: 500 1.25rem/1.3 var(--pc-font-code);
      letter-spacing: 0.04em;
    }
  `,
})
export class OwnCertificate {
  readonly certificate = input.required<CertificateView>();
  private readonly store = inject(CertificatesStore);
  private readonly confirmation = inject(Confirmation);
  protected readonly say = messagesFrom(awardMessages);
  protected readonly format = formats();
  protected readonly refused = refusalSignal(refusalsFrom(awardMessages));
  protected readonly file = computed(() => addressFor(certificateRoutes.document, { params: { certificate: this.certificate().id }, query: {} }));

  protected readonly marks = standingMarks;
  protected readonly usable = computed(() => inForce(this.certificate().state));

  protected async share(shared: boolean) {
    const sure =
      shared ||
      (await this.confirmation.ask({
        title: this.say('certificates.hide-title'),
        consequence: this.say('certificates.hide-text'),
        confirm: this.say('certificates.hide'),
      }));
    if (sure) this.refused.in(await this.store.share(this.certificate().id, shared));
  }
}
