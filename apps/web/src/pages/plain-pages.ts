import type { Route } from '@angular/router';
import { shellMessages, type ShellMessage } from '../messages';
import type { RouteTitle } from '../shell/page-title';
import type { PlainPage, PlainPart } from './plain.page';

type Door = { readonly link: string; readonly message: ShellMessage };

const plain = (path: string, heading: ShellMessage, parts: readonly PlainPart[], door?: Door): Route => ({
  path,
  loadComponent: (): Promise<typeof PlainPage> => import('./plain.page').then((page) => page.PlainPage),
  data: { title: [shellMessages, heading] satisfies RouteTitle, heading, parts, door },
});

export const accessibility = plain('accessibility', 'accessibility.title', [
  { paragraphs: ['accessibility.aim', 'accessibility.checked'] },
  { heading: 'accessibility.gaps', paragraphs: ['accessibility.not', 'accessibility.paper'] },
  { heading: 'accessibility.tell', paragraphs: ['accessibility.ask', 'accessibility.other-form'] },
  { heading: 'accessibility.appeal', paragraphs: ['accessibility.appeal-france', 'accessibility.appeal-quebec'] },
]);

export const yourData = plain(
  'your-data',
  'data.title',
  [
    { heading: 'data.story', paragraphs: ['data.few', 'data.taken-back'] },
    { heading: 'data.rest', paragraphs: ['data.who', 'data.never'] },
    { heading: 'data.certificate', paragraphs: ['data.certificate-says'] },
    { heading: 'data.device', paragraphs: ['data.session', 'data.kept'] },
    { heading: 'data.rights', paragraphs: ['data.rights-say'] },
  ],
  { link: '/account', message: 'data.see' },
);

export const writeToUs = plain('write-to-us', 'write.title', [
  { paragraphs: ['write.step', 'write.pathway', 'write.certificate'] },
  { heading: 'write.urgent', paragraphs: ['write.urgent-say'] },
]);

export const notFound = plain('**', 'not-found.title', [{ paragraphs: ['not-found.text'] }], { link: '/', message: 'not-found.home' });
