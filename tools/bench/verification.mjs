import { alike } from './alike.mjs';
import { alternate, load } from './alternate.mjs';

const connections = 32;

/** How fast programs learn whether a certificate counts: from the register each time, from memory, and by the mark of what they know. */
export const verification = async (house, limits, { holder, code }) => {
  const pdf = await (await fetch(`${house.url}/api/certificates/${code.id}/document`, { headers: { cookie: holder } })).bytes();
  const { pathname, search } = new URL(house.scan(pdf));
  const scanned = `${house.url}/api${pathname}${search}`;
  const typed = {
    connections,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: code.code, name: code.familyName }),
  };
  const hello = () => load(`${limits.url}/hello`, { connections });
  const statement = () => load(`${limits.url}/verify`, { connections });
  const etag = (await fetch(scanned)).headers.get('etag');

  house.remember(false);
  house.meetStrangers(true);
  const strangers = await alternate('verify by square, each for the first time', () => load(scanned, { connections }), statement);
  house.meetStrangers(false);
  const uncached = [
    strangers,
    await alternate('verify by square, from the register', () => load(scanned, { connections }), statement),
    await alternate('verify by code and name, from the register', () => load(`${house.url}/api/verify`, typed), statement),
  ];
  house.remember(true);
  return [
    await alike(house, { holder, code }),
    ...uncached,
    await alternate('verify by square, from memory', () => load(scanned, { connections }), hello),
    await alternate('verify by code and name, from memory', () => load(`${house.url}/api/verify`, typed), hello),
    await alternate('verify by square, unchanged (304)', () => load(scanned, { connections, headers: { 'if-none-match': etag } }), hello),
  ];
};
