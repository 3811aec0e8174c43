import { Injectable } from '@nestjs/common';
import { evidenceFileName } from '#admission/domain';
import { accept, type AccountPrincipal, refuse } from '#kernel';
import { Clock } from '#platform/database';
import { Vault } from '#platform/vault';
import { Applications } from './applications.repository';
import { EvidenceFiles } from './evidence-files.repository';
import { sealedAs } from './join-evidence.use-case';

/** Hands a file out to its owner, to staff who check it, or to a panel member who reads the application. The owner sees who else opened it. */
@Injectable()
export class OpenEvidence {
  constructor(
    private readonly applications: Applications,
    private readonly evidence: EvidenceFiles,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  async run(id: string, document: string, { account }: AccountPrincipal) {
    const application = await this.applications.find(id);
    const files = application ? await this.evidence.of(id) : [];
    const file = files.find((one) => one.document === document);
    if (!application || !file) return refuse('evidence-unknown');
    if (account !== file.account) await this.evidence.noteReading(file, account, this.clock.now());
    const content = await this.vault.open(file.account, sealedAs(file.id), await this.evidence.sealedContent(file.id));
    return accept({ name: evidenceFileName(application.number, files.indexOf(file) + 1, file.media), content });
  }
}
