import { Injectable } from '@nestjs/common';
import { readJson } from '#platform/credential-format';
import { GuardedFetch, OutboundFault } from '#platform/outbound';

const MOST = 256 * 1024;
const PATIENCE = 5000;

/** Where a `did:web` has its document (DID method web, §3.2); undefined for any other DID. */
export const addressOfDid = (did: string): string | undefined => {
  const [, method, host, ...path] = did.split('#')[0]?.split(':') ?? [];
  if (method !== 'web' || !host || !/^[\w.-]+(?:%3A\d+)?$/i.test(host) || !path.every((part) => /^[\w.~-]+$/.test(part) && !/^\.+$/.test(part)))
    return undefined;
  return `https://${host.replace(/%3A/i, ':')}/${path.length ? path.join('/') : '.well-known'}/did.json`;
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Documents of issuers we do not know, from their own sites: DID documents and lists of withdrawals, nothing else. */
@Injectable()
export class ForeignDocuments {
  constructor(private readonly outside: GuardedFetch) {}

  /** By DID or address of a list; undefined when there is no such document, or none that may be fetched. */
  async find(address: string): Promise<object | undefined> {
    const did = address.startsWith('did:');
    const url = did ? addressOfDid(address) : address;
    if (url === undefined) return undefined;
    const document = await this.fetch(url);
    const ours = did ? document?.['id'] === address.split('#')[0] : isStatusList(document);
    return ours ? document : undefined;
  }

  private async fetch(url: string): Promise<Readonly<Record<string, unknown>> | undefined> {
    try {
      const { status, body } = await this.outside.ask(url, {
        most: MOST,
        patience: PATIENCE,
        headers: { accept: 'application/json, application/did+json, application/vc' },
      });
      const read = status === 200 ? readJson(new TextDecoder().decode(body)) : undefined;
      return read && 'value' in read && isObject(read.value) ? read.value : undefined;
    } catch (error) {
      if (error instanceof OutboundFault) return undefined;
      throw error;
    }
  }
}

const isStatusList = (document: Readonly<Record<string, unknown>> | undefined): boolean => {
  const types = document?.['type'];
  return Array.isArray(types) && types.some((type) => type === 'BitstringStatusListCredential' || type === 'StatusList2021Credential');
};
