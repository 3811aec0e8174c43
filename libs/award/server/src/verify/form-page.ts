import { icon, markup } from '#platform/judgement-page';
import { frame, type Page } from './frame';

const accepted =
  '.pdf,.json,.jsonld,.jwt,.txt,.png,.svg,application/pdf,application/json,application/ld+json,application/vc,application/vc+ld+json,application/jwt,image/png,image/svg+xml';

/**
 * Its own address goes with what it sends, and only to this house: without it browsers call the sender unknown, and that is refused.
 * What only a script can do is hidden until the script is there; what would no longer be true then is hidden by it.
 */
export const formPage = (page: Page, { foreign }: { readonly foreign: boolean }): string => {
  const { say, language } = page;
  return frame(
    page,
    say('verify.title'),
    markup`<header class="head"><h1>${say('verify.title')}</h1><p class="lead">${say('verify.lead')}</p></header>
<form class="card" method="post" action="/verify?lang=${language}" accept-charset="utf-8">
<div class="field"><label for="c">${say('verify.code')}</label><p class="hint" id="ch">${say('verify.code-hint')}</p><input class="cd" type="text" id="c" name="code" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="64" required aria-describedby="ch"></div>
<div class="field"><label for="n">${say('verify.name')}</label><p class="hint" id="nh">${say('verify.name-hint')}</p><input type="text" id="n" name="name" autocomplete="off" spellcheck="false" maxlength="400" required aria-describedby="nh"></div>
<button class="btn primary wide">${say('verify.submit')}</button>
</form>
<div class="ways">
<section class="card" data-paper data-elsewhere="${say('verify.scan-elsewhere', { host: '{host}' })}" data-no-camera="${say('verify.no-camera')}"><h2>${say('verify.paper')}</h2><p class="small muted" data-without>${say('verify.scan')}</p><p class="small muted" data-with hidden>${say('verify.scan-here')}</p>
<video data-camera hidden muted playsinline aria-label="${say('verify.camera')}"></video><p class="small" role="status" data-said></p>
<button class="btn wide" type="button" data-scan data-stop="${say('verify.scan-stop')}" hidden>${icon('scan')}<span>${say('verify.scan-button')}</span></button></section>
<form class="card" method="post" action="/verify/file?lang=${language}" enctype="multipart/form-data" data-file data-reading="${say('verify.reading')}" data-failed="${say('verify.file-failed')}" data-another="${say('verify.another')}" data-print-text="${say('verify.print')}" data-title="${say('verify.answer')}"
data-foreign-title="${say('verify.foreign-title')}" data-foreign-text="${say('verify.foreign-text')}" data-foreign-button="${say('verify.foreign-button')}"><h2>${say('verify.file')}</h2><p class="small muted" data-without>${say('verify.file-sent')}</p><p class="small muted" data-with hidden>${say('verify.file-here')}</p>
<div class="field"><label for="f">${say('verify.file-choose')}</label><input type="file" id="f" name="file" required accept="${accepted}"></div>
${foreign ? markup`<label class="opt small" data-without><input type="checkbox" name="foreign" value="yes"><span>${say('verify.foreign-option')}</span></label>` : undefined}
<p class="small" role="status" data-said></p><button class="btn wide" data-without>${icon('file')}${say('verify.file-submit')}</button></form>
</div>
<p class="after"><a href="/verify/many?lang=${language}">${say('verify.many')}</a></p>
<p class="small muted after">${say('verify.link')}</p>
<p class="small muted after">${say('verify.promise')}</p>`,
    'same-origin',
  );
};
