import { lookAtEveryPage } from './support/every-page';

lookAtEveryPage('fr');
