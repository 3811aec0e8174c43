/** From now on the script does it: what was said for browsers without one goes, what it can do comes. */
export const showEnhanced = (root: ParentNode): void => {
  for (const element of root.querySelectorAll<HTMLElement>('[data-without]')) element.hidden = true;
  for (const element of root.querySelectorAll<HTMLElement>('[data-with]')) element.hidden = false;
};

/** Says something beside a form, aloud too for those who listen. */
export const sayIn = (root: ParentNode, sentence: string): void => {
  const place = root.querySelector('[data-said]');
  if (place) place.textContent = sentence;
};
