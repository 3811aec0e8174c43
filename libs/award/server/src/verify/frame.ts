import type { AwardMessage } from '#award/domain/messages';
import type { Language } from '#kernel';
import type { Say } from '#platform/icu';
import { type Html, markup } from '#platform/judgement-page';

export { icon, question } from '#platform/judgement-page';

export interface Page {
  readonly language: Language;
  readonly say: Say<AwardMessage>;
  /** Path of the page, for the link to its other language. */
  readonly self?: string;
}

const mark = markup`<svg viewBox="0 0 31 40" width="31" height="40" aria-hidden="true">
  <circle class="m1" cx="14.5" cy="6" r="4" fill="#6b2450" /><path class="p1" d="M14.5 14.5c0 10-10 11-10 22" fill="none" stroke="#6b2450" stroke-width="4.6" />
  <circle class="m2" cx="26.5" cy="6" r="4" fill="#7d8d38" /><path class="p2" d="M26.5 14.5c0 10-10 11-10 22" fill="none" stroke="#7d8d38" stroke-width="4.6" />
</svg>`;

/** The page around an answer, readable without any script. Its title says nothing of what was asked. */
export const frame = (
  { language, say, self = '/verify' }: Page,
  title: string,
  main: Html,
  referrer: 'no-referrer' | 'same-origin' = 'no-referrer',
): string => {
  const other = language === 'fr' ? 'en' : 'fr';
  return markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="${referrer}">
<meta name="robots" content="noindex, nofollow">
<title>${title} – Paircours</title>
<link rel="stylesheet" href="/paircours.css">
<link rel="stylesheet" href="/verify.css">
${self.startsWith('/verify') && markup`<script type="module" src="/verify-page/verify.js"></script>`}
</head>
<body>
<a class="skip" href="#contenu">${say('verify.skip')}</a>
<header class="top"><div class="top-in"><a class="brand" href="/" aria-label="${say('verify.home')}">${mark}<span class="wordmark"><b>pair</b>cours</span></a>
<nav class="nav" aria-label="${say('verify.navigation')}"><a href="/pathways">${say('verify.pathways')}</a><a href="/verify"${self.startsWith('/verify') && markup` aria-current="page"`}>${say('verify.title')}</a></nav>
<div class="tools"><a href="${self}?lang=${other}" lang="${other}" hreflang="${other}">${other === 'en' ? 'English' : 'Français'}</a></div></div></header>
<main id="contenu" tabindex="-1" class="narrow">
${main}
</main>
</body>
</html>
`.text;
};
