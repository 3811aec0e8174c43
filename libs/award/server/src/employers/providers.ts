import { AskRegister } from './ask-register';
import { CheckLines } from './checks/check-lines';
import { EmployerChecks } from './checks/checks';
import { EmployerChecksController } from './checks/employer-checks.controller';
import { EraseLists } from './checks/erase-lists';
import { SendList } from './checks/send-list.use-case';
import { EmployerKeys } from './keys/employer-keys';
import { EmployerKeysController } from './keys/employer-keys.controller';
import { EmployerProgramsController } from './programs/programs.controller';
import { Quotas } from './programs/quota';
import { EmployerController } from './space/employer.controller';
import { EmployerSpaces } from './space/employer-spaces';

export const employing = [EmployerSpaces, AskRegister, EmployerChecks, SendList, CheckLines, EraseLists, EmployerKeys, Quotas];
export const employingControllers = [EmployerController, EmployerChecksController, EmployerKeysController, EmployerProgramsController];
