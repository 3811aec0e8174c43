import { OrderNewPapers } from './order-new-papers.use-case';
import { RenewPapers } from './renew-papers';
import { TouchedPapers } from './touched-papers';
import { TouchedPapersController } from './touched-papers.controller';

export const recovering = [TouchedPapers, RenewPapers, OrderNewPapers];
export const recoveringControllers = [TouchedPapersController];
