import { Controller, Ip } from '@nestjs/common';
import { openingRoutes } from '#identity/domain/contract';
import { accept } from '#kernel';
import type { InputOf } from '#kernel/contract';
import { Serve } from '#platform/http';
import { AskForMail } from './ask-for-mail.use-case';
import { ChoosePassword } from './choose-password.use-case';
import { ConfirmEmail } from './confirm-email.use-case';
import { SignUp } from './sign-up.use-case';

const { signUp, resend, confirm, askReset, choosePassword } = openingRoutes;

@Controller()
export class OpeningController {
  constructor(
    private readonly signUp: SignUp,
    private readonly mails: AskForMail,
    private readonly confirmEmail: ConfirmEmail,
    private readonly choosePassword: ChoosePassword,
  ) {}

  @Serve(signUp)
  open({ body }: InputOf<typeof signUp>, @Ip() ip: string) {
    return this.signUp.run(body, ip);
  }

  @Serve(resend)
  async resend({ body }: InputOf<typeof resend>, @Ip() ip: string) {
    await this.mails.confirmation(body.email, ip);
    return accept({});
  }

  @Serve(confirm)
  confirm({ body }: InputOf<typeof confirm>, @Ip() ip: string) {
    return this.confirmEmail.run(body.token, ip);
  }

  @Serve(askReset)
  async askReset({ body }: InputOf<typeof askReset>, @Ip() ip: string) {
    await this.mails.reset(body.email, ip);
    return accept({});
  }

  @Serve(choosePassword)
  choose({ body }: InputOf<typeof choosePassword>, @Ip() ip: string) {
    return this.choosePassword.run(body.token, body.password, ip);
  }
}
