export const passphrase = 'onze lampes au bord du fleuve';
export const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';

interface Response {
  readonly headers: Readonly<Record<string, unknown>>;
}

/** What a browser would send back. */
export const cookieOf = ({ headers }: Response): string => String(headers['set-cookie']).split(';')[0] ?? '';

/** What stands after the `#` of a mailed link. */
export const tokenIn = (link: string): string => link.split('#')[1] ?? '';
