import { Controller } from '@nestjs/common';
import { accept, type AccountPrincipal, refuse } from '#kernel';
import type { InputOf } from '#kernel/contract';
import { Clock } from '#platform/database';
import { CurrentPrincipal, Serve } from '#platform/http';
import { secondsLeft } from '#training/domain';
import { signingRoutes } from '#training/domain/contract';
import { AttendanceSheets } from './attendance-sheets';
import { CorrectEntry } from './correct-entry.use-case';
import { Countersign } from './countersign.use-case';
import { OpenSigning } from './open-signing.use-case';
import { SignHalfDay } from './sign-half-day.use-case';
import { SigningCodes } from './signing-codes';
import { TaughtSessions } from './taught-sessions';

const { taught, sheet, open, code, sign, countersign, correct } = signingRoutes;

@Controller()
export class SigningController {
  constructor(
    private readonly taughtSessions: TaughtSessions,
    private readonly sheets: AttendanceSheets,
    private readonly openSigning: OpenSigning,
    private readonly codes: SigningCodes,
    private readonly signHalfDay: SignHalfDay,
    private readonly countersignHalfDay: Countersign,
    private readonly correctEntry: CorrectEntry,
    private readonly clock: Clock,
  ) {}

  @Serve(taught)
  taught(_: InputOf<typeof taught>, @CurrentPrincipal() principal: AccountPrincipal) {
    return this.taughtSessions.run(principal);
  }

  @Serve(sheet)
  async sheet({ params }: InputOf<typeof sheet>, @CurrentPrincipal() principal: AccountPrincipal) {
    const found = await this.sheets.view(principal, params.session);
    return found ? accept(found) : refuse('session-unknown');
  }

  @Serve(open)
  open({ params }: InputOf<typeof open>, @CurrentPrincipal() principal: AccountPrincipal) {
    return this.openSigning.run(principal, params.session);
  }

  @Serve(code)
  async code({ params }: InputOf<typeof code>, @CurrentPrincipal() principal: AccountPrincipal) {
    const session = await this.sheets.taught(principal, params.session);
    if (!session) return refuse('session-unknown');
    const now = this.clock.now();
    const shown = session.stage === 'signing' ? await this.codes.codeAt(session.id, now) : undefined;
    return shown ? accept({ code: shown, secondsLeft: secondsLeft(now) }) : refuse('signing-not-open');
  }

  @Serve(sign)
  sign({ params, body }: InputOf<typeof sign>, @CurrentPrincipal() principal: AccountPrincipal) {
    return this.signHalfDay.run(principal, params.session, body.code);
  }

  @Serve(countersign)
  countersign({ params, body }: InputOf<typeof countersign>, @CurrentPrincipal() principal: AccountPrincipal) {
    return this.countersignHalfDay.run(principal, params.session, body.entries);
  }

  @Serve(correct)
  correct({ params, body }: InputOf<typeof correct>, @CurrentPrincipal() principal: AccountPrincipal) {
    return this.correctEntry.run(principal, params.session, body);
  }
}
