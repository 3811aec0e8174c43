import { AwardsController } from './awards.controller';
import { Awards } from './awards.repository';
import { ExportAwards } from './export-awards.use-case';

export const registering = [Awards, ExportAwards];
export const registerControllers = [AwardsController];
