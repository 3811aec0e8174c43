/** Where to go once signed in: a page of this site, whatever the address says. */
export const nextPage = (next: string | undefined): string => (next && /^\/(?![/\\])/.test(next) ? next : '/home');

const KEY = 'paircours.next';

/** Where somebody was going when they opened an account: kept on this device, since the confirmation comes by mail, in another tab. */
export const keepNext = (next: string | undefined): void => {
  if (next && nextPage(next) === next) localStorage.setItem(KEY, next);
};

/** Told once. */
export const takeNext = (): string | undefined => {
  const next = localStorage.getItem(KEY) ?? undefined;
  localStorage.removeItem(KEY);
  return next;
};
