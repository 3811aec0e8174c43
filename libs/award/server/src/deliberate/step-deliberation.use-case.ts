import { Injectable } from '@nestjs/common';
import { takeStep } from '#award/domain';
import { accept, refuse } from '#kernel';
import { Audit } from '#platform/database';
import { juryFile, Sittings } from '../sittings.repository';

/** Opens a sitting, or calls it off. */
@Injectable()
export class StepDeliberation {
  constructor(
    private readonly sittings: Sittings,
    private readonly audit: Audit,
  ) {}

  async run(id: string, to: 'open' | 'cancelled') {
    const sitting = await this.sittings.hold(id);
    if (!sitting) return refuse('deliberation-unknown');
    const decision = takeStep(
      to,
      sitting,
      sitting.files.map((file) => juryFile(file, file.decision?.answer ?? 'undetermined')),
    );
    if (!decision.ok) return decision;
    const version = await this.sittings.advance(id, decision.value);
    await this.audit.record({ action: `deliberation.${to}`, subject: { kind: 'deliberation', id }, organisation: sitting.organisation });
    return accept({ version });
  }
}
