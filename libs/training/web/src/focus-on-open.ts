import { afterNextRender, Directive, ElementRef, inject } from '@angular/core';

/** The title of a form that opens elsewhere than where the button was: the keyboard goes on from there. */
@Directive({ selector: '[pcFocusOnOpen]', host: { tabindex: '-1' } })
export class FocusOnOpen {
  constructor() {
    const title = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => title.focus());
  }
}
