import { icon, question } from './icons';
import { type Html, markup } from './markup';

/** `ok`: good. `stop`: do not rely on it. `wait`: open, or over. `none`: nothing to say. Each has its own sign and frame beside its colour. */
export type Tone = 'ok' | 'stop' | 'wait' | 'none';

const signs: Readonly<Record<Tone, Html>> = { ok: icon('check'), stop: icon('x'), wait: question, none: icon('search') };

export interface Result {
  readonly tone: Tone;
  readonly sign?: Html;
  readonly title: string;
  readonly under: string | Html;
  readonly body: Html;
}

/** The frame of an answer. */
export const resultArticle = ({ tone, sign = signs[tone], title, under, body }: Result): Html =>
  markup`<article class="res ${tone}"><div class="hd"><span class="big">${sign}</span><div><h1>${title}</h1><p>${under}</p></div></div>
<div class="bd">${body}</div></article>`;

export type LineKind = 'met' | 'stop' | 'wait';

const lineSigns: Readonly<Record<LineKind, Html>> = { met: icon('check'), stop: icon('x'), wait: question };

/** One thing that was looked at: sign, words, remark. */
export const line = (kind: LineKind, word: string, note: string | Html = ''): Html =>
  markup`<li><span class="st ${kind}"><span class="g">${lineSigns[kind]}</span>${word}</span><span>${note}</span></li>`;

export const fact = (label: string, value: string | Html, kind = ''): Html => markup`<dt>${label}</dt><dd class="${kind}">${value}</dd>`;
