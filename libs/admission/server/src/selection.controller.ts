import { Controller } from '@nestjs/common';
import { selectionRoutes } from '#admission/domain/contract';
import type { AccountPrincipal } from '#kernel';
import type { InputOf } from '#kernel/contract';
import { CurrentPrincipal, Serve } from '#platform/http';
import { RunSelection } from './selection-board.use-case';
import { DecideFile } from './selection-decide.use-case';
import { SendAnswers } from './selection-send.use-case';

const { show, order, settings, decide, takeBack, send, sendOffer, offerNext } = selectionRoutes;

@Controller()
export class SelectionController {
  constructor(
    private readonly selection: RunSelection,
    private readonly decideFile: DecideFile,
    private readonly sendAnswers: SendAnswers,
  ) {}

  @Serve(show)
  show({ params }: InputOf<typeof show>) {
    return this.selection.show(params.intake);
  }

  @Serve(order)
  order({ params, body }: InputOf<typeof order>, @CurrentPrincipal() { account }: AccountPrincipal) {
    return this.selection.order(params.intake, body.applications, account);
  }

  @Serve(settings)
  settings({ params, body }: InputOf<typeof settings>) {
    return this.selection.setAutomaticNext(params.intake, body.automaticNext);
  }

  @Serve(decide)
  decide({ params, body, version }: InputOf<typeof decide>, @CurrentPrincipal() { account }: AccountPrincipal) {
    return this.decideFile.run(params.application, body, version, account);
  }

  @Serve(takeBack)
  takeBack({ params }: InputOf<typeof takeBack>) {
    return this.decideFile.takeBack(params.application);
  }

  @Serve(send)
  send({ params, body }: InputOf<typeof send>) {
    return this.sendAnswers.run(params.intake, body.decisions, body.firstCome);
  }

  @Serve(sendOffer)
  sendOffer({ params }: InputOf<typeof sendOffer>) {
    return this.selection.sendOffer(params.offer);
  }

  @Serve(offerNext)
  offerNext({ params }: InputOf<typeof offerNext>) {
    return this.selection.offerNext(params.intake);
  }
}
