import { Controller, Header } from '@nestjs/common';
import { statusListRoutes } from '#award/domain/contract';
import { accept, refuse } from '#kernel';
import type { InputOf } from '#kernel/contract';
import { Serve } from '#platform/http';
import { PublishedLists } from './published-lists';

const { list } = statusListRoutes;

/** Anybody's verifier reads these: no account, no trace of which credential is being looked up. */
@Controller()
export class StatusListController {
  constructor(private readonly published: PublishedLists) {}

  @Header('cache-control', 'no-cache')
  @Header('access-control-allow-origin', '*')
  @Header('cross-origin-resource-policy', 'cross-origin')
  @Serve(list)
  async list({ params }: InputOf<typeof list>) {
    const content = await this.published.of(params.list, params.purpose);
    return content === undefined ? refuse('list-unknown') : accept({ name: 'status.json', content, inline: true });
  }
}
