import { enhanceFile } from './file-form';
import { tellMomentsHere } from './moments';
import { offerPrinting } from './printing';
import { enhancePaper } from './paper';

tellMomentsHere(document);
offerPrinting(document);

const paper = document.querySelector<HTMLElement>('[data-paper]');
if (paper) enhancePaper(paper);

const form = document.querySelector<HTMLFormElement>('form[data-file]');
if (form && 'Worker' in window) enhanceFile(form);
