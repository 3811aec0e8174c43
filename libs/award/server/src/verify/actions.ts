import { type Html, icon, markup } from '#platform/judgement-page';
import type { Page } from './frame';

/** Under every answer. Printing by a button needs a script; without it the browser's own command prints the same. */
export const actions = ({ say, language }: Page, next: 'verify.correct' | 'verify.another'): Html =>
  markup`<p class="row after no-print"><a class="btn" href="/verify?lang=${language}">${say(next)}</a><button class="btn quiet" type="button" data-print hidden>${icon('printer')}${say('verify.print')}</button></p>`;
