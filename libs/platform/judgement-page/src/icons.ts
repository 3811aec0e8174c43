import { type Html, markup } from './markup';

/** Lucide icons (ISC licence), drawn in place: a page asks for nothing but its styles. */
const shapes = {
  check: markup`<path d="M20 6 9 17l-5-5" />`,
  x: markup`<path d="M18 6 6 18" /><path d="m6 6 12 12" />`,
  search: markup`<path d="m21 21-4.34-4.34" /><circle cx="11" cy="11" r="8" />`,
  lightbulb: markup`<path d="M15 14c.2-1 .7-1.7 1.5-2.5 1-.9 1.5-2.2 1.5-3.5A6 6 0 0 0 6 8c0 1 .2 2.2 1.5 3.5.7.7 1.3 1.5 1.5 2.5" /><path d="M9 18h6" /><path d="M10 22h4" />`,
  scan: markup`<path d="M3 7V5a2 2 0 0 1 2-2h2" /><path d="M17 3h2a2 2 0 0 1 2 2v2" /><path d="M21 17v2a2 2 0 0 1-2 2h-2" /><path d="M7 21H5a2 2 0 0 1-2-2v-2" /><path d="M7 12h10" />`,
  file: markup`<path d="M12 3v12" /><path d="m17 8-5-5-5 5" /><path d="M21 15v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4" />`,
  printer: markup`<path d="M6 18H4a2 2 0 0 1-2-2v-5a2 2 0 0 1 2-2h16a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2h-2" /><path d="M6 9V3a1 1 0 0 1 1-1h10a1 1 0 0 1 1 1v6" /><rect x="6" y="14" width="12" height="8" rx="1" />`,
} as const;

export type IconName = keyof typeof shapes;

export const icon = (name: IconName): Html =>
  markup`<svg class="i" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${shapes[name]}</svg>`;

export const question = markup`<b aria-hidden="true">?</b>`;
