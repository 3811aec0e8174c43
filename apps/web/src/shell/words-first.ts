import { inject } from '@angular/core';
import type { CanActivateChildFn } from '@angular/router';
import { loadSpeaker } from '#platform/icu';
import { CurrentLanguage } from '#platform/ui';
import type { RouteTitle } from './page-title';

/** A page is shown once its words are there, so that nobody meets a button without a name. */
export const wordsFirst: CanActivateChildFn = async ({ data }) => {
  const language = inject(CurrentLanguage).now();
  const title = data['title'] as RouteTitle | undefined;
  if (title) await loadSpeaker(title[0], language);
  return true;
};
