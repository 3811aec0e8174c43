import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Application, type EvidenceFileId, mayJoin } from '#admission/domain';
import { accept, type AccountPrincipal, refuse } from '#kernel';
import { Audit, Clock, UnitOfWork } from '#platform/database';
import { Vault } from '#platform/vault';
import { ApplicationFiles } from './application-file';
import { Applications } from './applications.repository';
import { DocumentRequests } from './document-requests.repository';
import { type CleanFile, cleanFile } from './evidence-cleaning';
import type { EvidenceFileRow } from './evidence-file.row';
import { EvidenceFiles } from './evidence-files.repository';
import { toEvidenceFile } from './evidence-view';

/** What sealed content is bound to. */
export const sealedAs = (id: string) => `evidence:${id}`;

/** Joins a file to one's application, in place of an earlier one; a document that was asked for is thereby given. */
@Injectable()
export class JoinEvidence {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly applications: Applications,
    private readonly files: ApplicationFiles,
    private readonly evidence: EvidenceFiles,
    private readonly requests: DocumentRequests,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** The file is looked at and drawn again before the transaction opens. */
  async run(id: string, document: string, bytes: Uint8Array, principal: AccountPrincipal) {
    const clean = await cleanFile(bytes);
    return clean.ok ? this.unitOfWork.run(principal, () => this.join(id, document, clean.value, principal)) : clean;
  }

  /** Takes a file out again before sending. */
  async remove(id: string, document: string, { account }: AccountPrincipal) {
    const application = await this.applications.lockOwn(id, account);
    if (!application) return refuse('application-unknown');
    const allowed = mayJoin(application.stage, false);
    if (!allowed.ok) return allowed;
    if (!(await this.knows(application, document))) return refuse('evidence-kind-unknown');
    return accept({ removed: await this.evidence.remove(id, document) });
  }

  private async join(id: string, document: string, { media, content }: CleanFile, { account }: AccountPrincipal) {
    const application = await this.applications.lockOwn(id, account);
    if (!application) return refuse('application-unknown');
    if (!(await this.knows(application, document))) return refuse('evidence-kind-unknown');
    const allowed = mayJoin(application.stage, await this.requests.isOpen(id, document));
    if (!allowed.ok) return allowed;
    const now = this.clock.now();
    const fileId = randomUUID() as EvidenceFileId;
    const file: EvidenceFileRow = {
      id: fileId,
      application: id,
      organisation: application.organisation,
      account,
      document,
      media,
      bytes: content.byteLength,
      sealed: await this.vault.seal(account, sealedAs(fileId), content),
      state: 'received',
      reason: null,
      issuedOn: null,
      receivedAt: now,
      checkedBy: null,
      checkedAt: null,
    };
    await this.evidence.put(file);
    await this.requests.answer(id, document, now);
    await this.audit.record({
      action: 'evidence.joined',
      subject: { kind: 'application', id },
      organisation: application.organisation,
      details: { document, media },
    });
    return accept(toEvidenceFile(file));
  }

  private async knows(application: Application, document: string): Promise<boolean> {
    const { edition } = await this.files.of(application);
    return edition.admission.evidence.some(({ code }) => code === document);
  }
}
