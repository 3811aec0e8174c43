import { DOCUMENT, inject } from '@angular/core';

/** What stands after the `#` of a mailed link; taken out of the address, so that it stays in no history. Call in an injection context. */
export const mailedToken = (): string => {
  const { location, history } = inject(DOCUMENT).defaultView ?? {};
  const token = location?.hash.slice(1) ?? '';
  if (token) history?.replaceState(history.state, '', `${location?.pathname}${location?.search}`);
  return /^[\w-]{20,100}$/.test(token) ? token : '';
};
