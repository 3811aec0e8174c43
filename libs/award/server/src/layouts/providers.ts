import { CheckLayout } from './check-layout';
import { IssuerProfile } from './issuer-profile';
import { LayoutsController } from './layouts.controller';
import { Layouts } from './layouts.repository';
import { PreviewLayout } from './preview-layout';
import { SaveLayout } from './save-layout.use-case';
import { ShowLayout } from './show-layout';

export const layingOut = [Layouts, IssuerProfile, CheckLayout, SaveLayout, ShowLayout, PreviewLayout];
export const layoutControllers = [LayoutsController];
