import { effect, inject } from '@angular/core';
import { Title } from '@angular/platform-browser';

/** Names the page in the browser, and again when the language or the content changes. */
export const pageTitle = (text: () => string): void => {
  const title = inject(Title);
  effect(() => {
    const now = text();
    if (now) title.setTitle(`${now} – Paircours`);
  });
};
