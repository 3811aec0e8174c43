/** Where to go once signed in: a page of this site, whatever the address says. */
export const nextPage = (next: string | undefined): string => (next && /^\/(?![/\\])/.test(next) ? next : '/home');
