import { PapersController } from './papers.controller';
import { IssuedCertificates } from './print-run/issued-certificates';
import { PrintRun } from './print-run/print-run';

export const printing = [IssuedCertificates, PrintRun];
export const paperControllers = [PapersController];
