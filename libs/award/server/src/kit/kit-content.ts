import { Injectable } from '@nestjs/common';
import { awardMessages } from '#award/domain/messages';
import { type OrganisationId, system } from '#kernel';
import { bundledContexts } from '#platform/credential-format';
import { Clock, UnitOfWork } from '#platform/database';
import { loadSpeaker } from '#platform/icu';
import { PublishedLists, StatusLists } from '../credentials';
import { IssuingKeys } from '../keys';

/** Files by their path inside the kit. */
export type KitFiles = ReadonlyMap<string, string>;

const purposes = ['revocation', 'suspension'] as const;

/** All that somebody needs to check our certificates when we are not there any more. */
@Injectable()
export class KitContent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: IssuingKeys,
    private readonly lists: StatusLists,
    private readonly published: PublishedLists,
    private readonly clock: Clock,
  ) {}

  /** For one organisation, or for all that issued something. */
  async of(organisation?: OrganisationId): Promise<KitFiles> {
    const files = new Map<string, string>();
    const issuers = (await this.keys.knownIssuers(organisation)).map(({ did, name, didDocument, compromised = [], seals = [] }, at) => {
      const document = `issuers/${at + 1}.did.json`;
      files.set(document, json(didDocument));
      return { did, name, document, compromised, seals };
    });
    const roots = (await this.keys.roots()).map((root, at) => {
      files.set(`roots/${at + 1}.pem`, pem(root));
      return `roots/${at + 1}.pem`;
    });
    const open = await this.openLists(organisation);
    for (const [at, owner] of [...new Set(open.map((list) => list.organisation))].entries())
      files.set(`chains/${at + 1}.pem`, (await this.keys.sealSigner(owner)).chain.map(pem).join(''));
    const statusLists = (await Promise.all(open.map(({ id }) => this.listFiles(id, files)))).flat();
    for (const [at, [address, document]] of [...bundledContexts].entries()) files.set(`contexts/${at + 1}.json`, json({ address, document }));
    files.set('README.md', await instructions());
    const compromisedSeals = await this.keys.compromisedSeals();
    files.set('kit.json', json({ version: 1, madeAt: this.clock.now(), issuers, roots, compromisedSeals, statusLists }));
    return files;
  }

  private openLists(organisation: OrganisationId | undefined): Promise<{ readonly id: string; readonly organisation: OrganisationId }[]> {
    return this.unitOfWork.run(system, () =>
      this.unitOfWork.manager.query('select id, organisation from status_list where $1::uuid is null or organisation = $1 order by opened_at, id', [
        organisation ?? null,
      ]),
    );
  }

  private async listFiles(list: string, files: Map<string, string>) {
    return Promise.all(
      purposes.map(async (purpose) => {
        const file = `status/${list}-${purpose}.json`;
        files.set(file, (await this.published.of(list, purpose)) ?? '');
        return { url: this.lists.addressOf(list, purpose), file };
      }),
    );
  }
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const pem = (der: Uint8Array): string =>
  `-----BEGIN CERTIFICATE-----\n${Buffer.from(der)
    .toString('base64')
    .replaceAll(/.{64}(?=.)/g, '$&\n')}\n-----END CERTIFICATE-----\n`;

const instructions = async (): Promise<string> => {
  const [french, english] = await Promise.all([loadSpeaker(awardMessages, 'fr'), loadSpeaker(awardMessages, 'en')]);
  return `${french('kit.readme')}\n\n---\n\n${english('kit.readme')}\n`;
};
