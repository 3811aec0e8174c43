/** How an organisation is called in public addresses: the first twelve digits of its id, which say nothing about it. */
export const issuerCode = (organisation: string): string => organisation.replaceAll('-', '').slice(0, 12).toLowerCase();

/** A name that others can look up: not this machine, no bare number, no name of a local network. */
const isPublicName = (host: string): boolean =>
  /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*$/i.test(host) && !/\.(localhost|local|internal|lan|home\.arpa)$/i.test(host);

const webOrigin = /^https:\/\/([^/:]+)(?::(\d+))?$/;

/**
 * The `did:web` of an organisation below the public address of the house, whose document lies at
 * `/issuers/<code>/did.json`; undefined while that address is not https on a public name.
 */
export const didWebOf = (origin: string, organisation: string): string | undefined => {
  const [, host = '', port] = webOrigin.exec(origin) ?? [];
  return isPublicName(host) ? `did:web:${host.toLowerCase()}${port ? `%3A${port}` : ''}:issuers:${issuerCode(organisation)}` : undefined;
};
