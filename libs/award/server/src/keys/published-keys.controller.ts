import { Controller, Header } from '@nestjs/common';
import { issuingKeyRoutes } from '#award/domain/contract';
import { accept, refuse } from '#kernel';
import type { InputOf } from '#kernel/contract';
import { Serve } from '#platform/http';
import { PublishedKeys } from './published-keys';

const { didDocument, chain } = issuingKeyRoutes;

/** Five minutes old at most, then compared by ETag: a compromise must be seen soon. */
const FRESH = 'public, max-age=300, must-revalidate';

/** What verifiers everywhere ask of an issuer; from other sites’ pages too. */
@Controller()
export class PublishedKeysController {
  constructor(private readonly published: PublishedKeys) {}

  @Header('cache-control', FRESH)
  @Header('access-control-allow-origin', '*')
  @Header('cross-origin-resource-policy', 'cross-origin')
  @Serve(didDocument)
  async didDocument({ params }: InputOf<typeof didDocument>) {
    const document = await this.published.didDocument(params.issuer);
    return document ? accept({ name: 'did.json', content: JSON.stringify(document, null, 2), inline: true }) : refuse('issuer-unknown');
  }

  @Header('cache-control', FRESH)
  @Header('access-control-allow-origin', '*')
  @Header('cross-origin-resource-policy', 'cross-origin')
  @Serve(chain)
  async chain({ params }: InputOf<typeof chain>) {
    const content = await this.published.chainPem(params.issuer);
    return content ? accept({ name: 'chain.pem', content, inline: true }) : refuse('issuer-unknown');
  }
}
