/** How long a session lives: whichever ends first. */
export const sessionLife = {
  /** However much it is used. */
  seconds: 30 * 24 * 3600,
  /** Without any use, as a PostgreSQL interval. */
  idle: '12 hours',
} as const;

export interface BrowserLabel {
  readonly browser: string;
  readonly system: string;
}

// The more particular name first: Edge and Opera also say Chrome, Chrome also says Safari, Android also says Linux.
const browsers = [
  ['Edge', /Edg(e|A|iOS)?\//],
  ['Opera', /OPR\//],
  ['Samsung Internet', /SamsungBrowser\//],
  ['Firefox', /(Firefox|FxiOS)\//],
  ['Chrome', /(Chrome|CriOS)\//],
  ['Safari', /Safari\//],
] as const;
const systems = [
  ['Android', /Android/],
  ['iOS', /iPhone|iPad|iPod/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X|Macintosh/],
  ['ChromeOS', /CrOS/],
  ['Linux', /Linux/],
] as const;

const firstIn = (names: readonly (readonly [string, RegExp])[], text: string): string => names.find(([, sign]) => sign.test(text))?.[0] ?? '';

/** Just enough to recognise one's own devices in a list; empty when it cannot be told. */
export const browserLabel = (userAgent = ''): BrowserLabel => ({ browser: firstIn(browsers, userAgent), system: firstIn(systems, userAgent) });
