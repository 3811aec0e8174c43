import { Controller } from '@nestjs/common';
import { reviewRoutes } from '#admission/domain/contract';
import type { AccountPrincipal } from '#kernel';
import type { InputOf } from '#kernel/contract';
import { CurrentPrincipal, Serve } from '#platform/http';
import { ReadingViews } from './review-view';
import { WriteReview } from './review.use-case';

const { list, open, save, give, recuse } = reviewRoutes;

@Controller()
export class ReviewController {
  constructor(
    private readonly views: ReadingViews,
    private readonly write: WriteReview,
  ) {}

  @Serve(list)
  list(_input: InputOf<typeof list>, @CurrentPrincipal() { account }: AccountPrincipal) {
    return this.views.list(account);
  }

  @Serve(open)
  open({ params }: InputOf<typeof open>, @CurrentPrincipal() { account }: AccountPrincipal) {
    return this.views.open(account, params.application);
  }

  @Serve(save)
  save({ params, body, version }: InputOf<typeof save>, @CurrentPrincipal() { account }: AccountPrincipal) {
    return this.write.save(account, params.application, body, version);
  }

  @Serve(give)
  give({ params }: InputOf<typeof give>, @CurrentPrincipal() { account }: AccountPrincipal) {
    return this.write.give(account, params.application);
  }

  @Serve(recuse)
  recuse({ params }: InputOf<typeof recuse>, @CurrentPrincipal() { account }: AccountPrincipal) {
    return this.write.recuse(account, params.application);
  }
}
