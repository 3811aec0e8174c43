import { Injectable } from '@nestjs/common';
import { checkEvidence, type EvidenceCheck } from '#admission/domain';
import { accept, type AccountPrincipal, refuse, worksFor } from '#kernel';
import { Audit, Clock, Outbox } from '#platform/database';
import { EvidenceFiles } from './evidence-files.repository';
import { toEvidenceFile } from './evidence-view';

/** Somebody of the programme looks at a document and says whether it does; if not, why, in words the person can read. */
@Injectable()
export class CheckEvidence {
  constructor(
    private readonly evidence: EvidenceFiles,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async run(id: string, document: string, check: EvidenceCheck, principal: AccountPrincipal) {
    const file = await this.evidence.find(id, document);
    if (!file || !worksFor(principal, file.organisation, 'programme-lead', 'secretary')) return refuse('evidence-unknown');
    const decision = checkEvidence(file, check, this.clock.now());
    if (!decision.ok) return decision;
    await this.evidence.saveCheck(decision.value, principal.account);
    if (!check.accepted) await this.outbox.tell('evidence-refused', { application: id, account: file.account });
    await this.audit.record({
      action: check.accepted ? 'evidence.accepted' : 'evidence.refused',
      subject: { kind: 'application', id },
      organisation: file.organisation,
      details: { document },
    });
    return accept(toEvidenceFile(decision.value));
  }
}
