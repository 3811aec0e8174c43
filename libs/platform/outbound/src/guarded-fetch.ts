import { lookup as resolveName } from 'node:dns/promises';
import { type IncomingMessage, request as requestPlain, type RequestOptions } from 'node:http';
import { request as requestSecured } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { Injectable } from '@nestjs/common';
import { OutboundFault, type OutboundFaultCode } from './outbound-fault';
import { OutboundSettings } from './outbound-settings';
import { isLoopback, isPublicAddress } from './public-addresses';

export interface OutboundRequest {
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The answer may be so long, in bytes; 64 KiB unless told. */
  readonly most?: number;
  /** For everything together, in milliseconds; 5 s unless told. */
  readonly patience?: number;
}

export interface OutboundAnswer {
  /** A redirection (3xx) is an answer like any other: it is never followed. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Uint8Array;
}

const bare = (hostname: string): string => hostname.replace(/^\[|\]$/g, '');

/**
 * Asks an address that somebody outside chose. Only over TLS, only hosts of the open Internet: the name is resolved once,
 * every address it has must be public, and it is to one of these very addresses that the connection goes, so that a name
 * which changes its mind in between leads nowhere else. No redirection, no cookie, no credentials, a bounded answer.
 */
@Injectable()
export class GuardedFetch {
  constructor(private readonly settings: OutboundSettings) {}

  /** What already its text shows to be wrong with an address; undefined when it may be tried. */
  faultOf(address: string): OutboundFaultCode | undefined {
    if (address.length > 2000 || !URL.canParse(address)) return 'address-malformed';
    const { protocol, hostname, username, password, hash } = new URL(address);
    if (username || password || hash) return 'address-malformed';
    const host = bare(hostname);
    if (this.settings.loopback && isLoopback(host) && ['http:', 'https:'].includes(protocol)) return undefined;
    if (protocol !== 'https:') return 'address-not-https';
    if (isIP(host)) return isPublicAddress(host) ? undefined : 'address-not-public';
    return /^localhost$|\.(?:localhost|local|internal|home\.arpa)$|^[^.]+$/.test(host.replace(/\.$/, '')) ? 'address-not-public' : undefined;
  }

  /** Throws `OutboundFault` with the reason when there is no whole answer. */
  async ask(address: string, asked: OutboundRequest = {}): Promise<OutboundAnswer> {
    const fault = this.faultOf(address);
    if (fault) throw new OutboundFault(fault);
    const signal = AbortSignal.timeout(asked.patience ?? 5_000);
    try {
      return await this.exchange(new URL(address), asked, signal);
    } catch (error) {
      if (error instanceof OutboundFault) throw error;
      throw new OutboundFault(signal.aborted ? 'too-slow' : 'unreachable');
    }
  }

  private async exchange(url: URL, { method = 'GET', headers = {}, body, most = 65_536 }: OutboundRequest, signal: AbortSignal): Promise<OutboundAnswer> {
    const options: RequestOptions = {
      method,
      signal,
      agent: false,
      lookup: pinned(await untilAborted(this.addressesOf(bare(url.hostname)), signal)),
      headers: {
        'user-agent': 'Paircours',
        'accept-encoding': 'identity',
        ...headers,
        ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }),
      },
    };
    const answer = await new Promise<IncomingMessage>((done, failed) => {
      const send = url.protocol === 'https:' ? requestSecured : requestPlain;
      send(url, options, done).on('error', failed).end(body);
    });
    return { status: answer.statusCode ?? 0, headers: answer.headers, body: await bounded(answer, most) };
  }

  /** Every address of a name; a single one that is not public spoils all. */
  private async addressesOf(host: string): Promise<readonly { address: string; family: number }[]> {
    if (isIP(host)) return [{ address: host, family: isIP(host) }];
    const found = await resolveName(host, { all: true, verbatim: true }).catch(() => []);
    if (found.length === 0) throw new OutboundFault('name-unknown');
    if (found.some(({ address }) => !isPublicAddress(address))) throw new OutboundFault('address-not-public');
    return found;
  }
}

/** Whatever name the connection asks for, it gets the addresses that were looked at. */
const pinned =
  (addresses: readonly { address: string; family: number }[]): LookupFunction =>
  (_name, options, callback) => {
    const [first] = addresses;
    if (options.all) callback(null, [...addresses]);
    else callback(null, first?.address ?? '', first?.family ?? 4);
  };

const untilAborted = <T>(work: Promise<T>, signal: AbortSignal): Promise<T> =>
  Promise.race([work, new Promise<never>((_, failed) => signal.addEventListener('abort', () => failed(new OutboundFault('too-slow')), { once: true }))]);

const bounded = async (answer: IncomingMessage, most: number): Promise<Uint8Array> => {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > most) throw new OutboundFault('too-large');
    parts.push(part);
  }
  return Buffer.concat(parts);
};
