import { AskRegister } from './ask-register';
import { CheckLines } from './checks/check-lines';
import { EmployerChecks } from './checks/checks';
import { EmployerChecksController } from './checks/employer-checks.controller';
import { EraseLists } from './checks/erase-lists';
import { SendList } from './checks/send-list.use-case';
import { EmployerErasure } from './employer-erasure';
import { FollowShare } from './follows/follow-share.use-case';
import { Follows } from './follows/follows';
import { EmployerFollowsController } from './follows/follows.controller';
import { TellChanges } from './follows/tell-changes';
import { EmployerKeys } from './keys/employer-keys';
import { EmployerKeysController } from './keys/employer-keys.controller';
import { EmployerProgramsController } from './programs/programs.controller';
import { Quotas } from './programs/quota';
import { EmployerController } from './space/employer.controller';
import { EmployerSpaces } from './space/employer-spaces';
import { VisitorListController } from './visitors/visitor-list.controller';
import { DeliverMessage } from './webhook/deliver-message';
import { Messages } from './webhook/messages';
import { WebhookMails } from './webhook/webhook-mails';
import { WebhookSecrets } from './webhook/webhook-secrets';
import { Webhooks } from './webhook/webhooks';
import { EmployerWebhookController } from './webhook/webhooks.controller';

const checking = [AskRegister, EmployerChecks, SendList, CheckLines, EraseLists];
const telling = [Follows, FollowShare, TellChanges, Webhooks, WebhookSecrets, WebhookMails, Messages, DeliverMessage];

export const employing = [EmployerSpaces, EmployerErasure, EmployerKeys, Quotas, ...checking, ...telling];
export const employingControllers = [
  EmployerController,
  EmployerChecksController,
  EmployerKeysController,
  EmployerProgramsController,
  EmployerFollowsController,
  EmployerWebhookController,
  VisitorListController,
];
