import { Controller } from '@nestjs/common';
import { offerRoutes } from '#admission/domain/contract';
import type { AccountPrincipal } from '#kernel';
import type { InputOf } from '#kernel/contract';
import { CurrentPrincipal, Serve } from '#platform/http';
import { AnswerLetters } from './letter';
import { AnswerOffer } from './offer-answer.use-case';
import { AnswerPages } from './offer-page';

const { answer, letter, accept, decline } = offerRoutes;

@Controller()
export class OfferController {
  constructor(
    private readonly pages: AnswerPages,
    private readonly letters: AnswerLetters,
    private readonly answerOffer: AnswerOffer,
  ) {}

  @Serve(answer)
  answer({ params }: InputOf<typeof answer>, @CurrentPrincipal() { account }: AccountPrincipal) {
    return this.pages.of(params.application, account);
  }

  @Serve(letter)
  letter({ params }: InputOf<typeof letter>, @CurrentPrincipal() principal: AccountPrincipal) {
    return this.letters.of(params.application, principal);
  }

  @Serve(accept)
  accept({ params }: InputOf<typeof accept>, @CurrentPrincipal() { account }: AccountPrincipal) {
    return this.answerOffer.accept(params.offer, account);
  }

  @Serve(decline)
  decline({ params }: InputOf<typeof decline>, @CurrentPrincipal() { account }: AccountPrincipal) {
    return this.answerOffer.decline(params.offer, account);
  }
}
