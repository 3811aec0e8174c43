import { Controller } from '@nestjs/common';
import { kitRoutes } from '#award/domain/contract';
import { accept, refuse } from '#kernel';
import type { InputOf } from '#kernel/contract';
import { Serve } from '#platform/http';
import { strToU8, zipSync } from 'fflate';
import { IssuingKeys } from '../keys';
import { KitContent, type KitFiles } from './kit-content';

const { kit } = kitRoutes;

/** The kit of one issuer, for anybody to keep: a certificate outlives the server that issued it. */
@Controller()
export class KitController {
  constructor(
    private readonly content: KitContent,
    private readonly keys: IssuingKeys,
  ) {}

  @Serve(kit)
  async kit({ params }: InputOf<typeof kit>) {
    const organisation = await this.keys.organisationOf(params.issuer);
    if (!organisation) return refuse('issuer-unknown');
    return accept({ name: 'verification-kit.zip', content: zipped(await this.content.of(organisation)) });
  }
}

const zipped = (files: KitFiles): Uint8Array => zipSync(Object.fromEntries([...files].map(([path, text]) => [path, strToU8(text)])));
