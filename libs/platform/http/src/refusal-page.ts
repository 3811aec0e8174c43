import type { Language } from '#kernel';
import { loadSpeaker, spaced } from '#platform/icu';
import { markup } from '#platform/judgement-page';
import type { FastifyRequest } from 'fastify';
import { refusalPageMessages } from './messages';
import { pageLanguage } from './page-language';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A page for people: its refusals are pages too. A file outside `/api`: they are when a browser opens it. */
    readonly serves?: 'page' | 'file';
  }
}

const told = ['bad-request', 'cross-origin', 'not-found', 'too-large', 'media-not-supported', 'too-many-requests', 'unavailable', 'not-allowed'] as const;
type Told = (typeof told)[number] | 'unexpected';

/** Several codes say the same to whoever reads a page. */
const toldAs = (code: string, status: number): Told => {
  const own = told.find((one) => one === code);
  if (own) return own;
  if (status === 404 || code.endsWith('-unknown')) return 'not-found';
  if (status === 401 || status === 403) return 'not-allowed';
  return status >= 500 ? 'unexpected' : 'bad-request';
};

const api = /^\/api(?:[/?#]|$)/i;

/**
 * Whether somebody with a browser asks, rather than a program: outside `/api`, where a page is served, or where HTML is asked for,
 * or where nothing is served and neither a file nor a format is named.
 */
export const wantsPage = (url: string, accepted: string | undefined, serves?: 'page' | 'file'): boolean => {
  if (api.test(url)) return false;
  if (serves === 'page' || accepted?.includes('text/html')) return true;
  if (serves === 'file') return false;
  const [path = ''] = url.split(/[?#]/, 1);
  return (accepted === undefined || accepted.includes('*/*')) && !/\.\w+$/.test(path);
};

/** Readable without script and without style. Nothing of what was sent stands in it. */
export const refusalPage = async (code: string, status: number, language: Language): Promise<string> => {
  const speak = await loadSpeaker(refusalPageMessages, language);
  const say = (key: Parameters<typeof speak>[0]): string => spaced(language, speak(key));
  const reason = toldAs(code, status);
  return markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${say(`title.${reason}`)} – Paircours</title>
<link rel="stylesheet" href="/paircours.css">
</head>
<body>
<a class="skip" href="#contenu">${say('skip')}</a>
<header class="top"><div class="top-in"><a class="brand" href="/" aria-label="${say('home')}"><img src="/logo/mark.svg" alt="" width="31" height="40"> <strong>Paircours</strong></a></div></header>
<main id="contenu" tabindex="-1" class="narrow stack">
<h1>${say(`title.${reason}`)}</h1>
<p>${say(`text.${reason}`)}</p>
<p class="row"><a class="btn" href="/">${say('back')}</a> <a class="btn" href="/verify">${say('verify')}</a></p>
</main>
</body>
</html>
`.text;
};

/** `?lang=` where a page was chosen in a language, else what the browser says. */
export const languageAsked = (request: Pick<FastifyRequest, 'headers' | 'url'>): Language => {
  const lang = /[?&]lang=(fr|en)(?:&|$)/.exec(request.url)?.[1];
  return lang === 'fr' || lang === 'en' ? lang : pageLanguage(request);
};
