import { type Html, icon, markup } from '#platform/judgement-page';
import { tellMomentsHere } from './moments';
import { offerPrinting } from './printing';

export interface Further {
  /** Addresses of the issuer that our server may ask. */
  readonly askable: readonly string[];
  readonly ask: () => Promise<void>;
}

const offer = (form: HTMLFormElement, askable: readonly string[]): Html => {
  const { foreignTitle = '', foreignText = '', foreignButton = '' } = form.dataset;
  return markup`<section class="card after no-print"><h2>${foreignTitle}</h2><p>${foreignText}</p><ul class="causes addresses">${askable.map((address) => markup`<li>${address.slice(0, 300)}</li>`)}</ul><button class="btn after" type="button" data-ask>${foreignButton}</button></section>`;
};

/** Puts the answer in the place of the form, and the reader before it. */
export const showAnswer = (article: Html, form: HTMLFormElement, { askable, ask }: Further): void => {
  const { another = '', printText = '', title = '' } = form.dataset;
  const main = document.querySelector('main');
  if (!main) return;
  main.innerHTML = markup`${article}${askable.length ? offer(form, askable) : undefined}
<p class="row after no-print"><a class="btn" href="/verify?lang=${document.documentElement.lang}">${another}</a><button class="btn quiet" type="button" data-print hidden>${icon('printer')}${printText}</button></p>`.text;
  tellMomentsHere(main);
  offerPrinting(main);
  const button = main.querySelector<HTMLButtonElement>('[data-ask]');
  button?.addEventListener('click', () => {
    button.disabled = true;
    void ask();
  });
  document.title = `${title} – Paircours`;
  const heading = main.querySelector<HTMLElement>('h1');
  if (heading) heading.tabIndex = -1;
  heading?.focus();
  scrollTo({ top: 0 });
};
