import { effect, inject, Injectable, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import type { Catalogue, Language } from '#kernel';
import { loadSpeaker } from '#platform/icu';
import { CurrentLanguage, PageName } from '#platform/ui';

/** A route says its title as `data: { title: [catalogue, 'key'] }`. */
export type RouteTitle = readonly [Catalogue, string];

const titleOf = ({ root }: RouterStateSnapshot): RouteTitle | undefined => {
  let [route, found] = [root, undefined as RouteTitle | undefined];
  while (route) {
    found = (route.data['title'] as RouteTitle | undefined) ?? found;
    if (!route.firstChild) break;
    route = route.firstChild;
  }
  return found;
};

/** The window's title: what the page is, then the house, in the current language. */
@Injectable()
export class PageTitle extends TitleStrategy {
  private readonly title = inject(Title);
  private readonly name = inject(PageName).now;
  private readonly language = inject(CurrentLanguage).now;
  private readonly current = signal<RouteTitle | undefined>(undefined);

  constructor() {
    super();
    effect(() => void this.show(this.current(), this.language(), this.name()));
  }

  override updateTitle(snapshot: RouterStateSnapshot): void {
    this.current.set(titleOf(snapshot));
  }

  private async show(title: RouteTitle | undefined, language: Language, name: string | undefined): Promise<void> {
    // A page that could not be read has no name of its own.
    const page = name || (title && (await loadSpeaker(title[0], language))(title[1]));
    // Sentences that arrive late must not cover a title set since.
    if (this.name() !== name || this.current() !== title || this.language() !== language) return;
    this.title.setTitle(page ? `${page} – Paircours` : 'Paircours');
  }
}
