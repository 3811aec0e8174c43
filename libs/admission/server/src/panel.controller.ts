import { Controller } from '@nestjs/common';
import { panelRoutes } from '#admission/domain/contract';
import type { AccountId } from '#kernel';
import type { InputOf } from '#kernel/contract';
import { Serve } from '#platform/http';
import { NamePanel } from './panel-members.use-case';
import { HandOutReadings } from './panel-readings.use-case';
import { AskThirdReading } from './panel-third.use-case';

const { show, name, remove, spread, assign, askThird } = panelRoutes;

@Controller()
export class PanelController {
  constructor(
    private readonly panel: NamePanel,
    private readonly handOut: HandOutReadings,
    private readonly thirdReading: AskThirdReading,
  ) {}

  @Serve(show)
  show({ params }: InputOf<typeof show>) {
    return this.panel.show(params.intake);
  }

  @Serve(name)
  name({ params, body }: InputOf<typeof name>) {
    return this.panel.name(params.intake, body.account as AccountId);
  }

  @Serve(remove)
  remove({ params }: InputOf<typeof remove>) {
    return this.panel.remove(params.intake, params.account as AccountId);
  }

  @Serve(spread)
  spread({ params }: InputOf<typeof spread>) {
    return this.handOut.spread(params.intake);
  }

  @Serve(assign)
  assign({ params, body }: InputOf<typeof assign>) {
    return this.handOut.assign(params.intake, params.application, body.readers);
  }

  @Serve(askThird)
  askThird({ params, body }: InputOf<typeof askThird>) {
    return this.thirdReading.run(params.intake, params.application, body.reader);
  }
}
