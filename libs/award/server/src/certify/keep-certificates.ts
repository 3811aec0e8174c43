import { Injectable } from '@nestjs/common';
import { Audit, Outbox, UnitOfWork } from '#platform/database';
import { Credentials } from '../credentials';
import { IssuingKeys } from '../keys';
import { AwardLog } from '../log';
import { Papers } from '../papers';
import { CertificateDetailRow, CertificateRow } from '../rows';
import { stillTheirs } from '../still-theirs';
import type { FinishedCertificate } from './finish-certificate';

/** Stores and announces finished certificates, each exactly once however often it comes. */
@Injectable()
export class KeepCertificates {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly credentials: Credentials,
    private readonly keys: IssuingKeys,
    private readonly papers: Papers,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly log: AwardLog,
  ) {}

  /** In the caller's transaction, a few statements however many there are. Throws when one of them may not be kept: then none is. */
  async run(finished: readonly FinishedCertificate[]): Promise<void> {
    // All is undone, and tried again with what is left of them.
    if (!(await stillTheirs(this.unitOfWork.manager, finished.map(ownerOf)))) throw new Error('A holder was erased meanwhile.');
    const fresh = await this.notYetKept(finished);
    if (fresh.length === 0) return;
    const all = fresh.map((one) => ({ ...one, owner: ownerOf(one) }));
    await this.unitOfWork.repository(CertificateDetailRow).insert(all.map(({ owner, wanted }) => ({ ...owner, detail: wanted.detail })));
    for (const one of fresh) await this.write(one);
    // A place in the list was taken by another, or a key replaced: all is undone and tried again.
    const sealed = await this.stillHeld(fresh.map(({ sealedWith }) => sealedWith));
    const signed = sealed && (await this.credentials.saveAll(all.map(({ credential, owner }) => ({ ...credential, ...owner }))));
    if (!signed) throw new Error(`What ${fresh.length} certificates were signed with is no longer free.`);
    await this.papers.saveAll(all.map(paperOf));
    await this.announce(all.map(({ certificate, owner }) => ({ award: certificate.award, number: certificate.printed.number, ...owner })));
  }

  private async notYetKept(finished: readonly FinishedCertificate[]): Promise<readonly FinishedCertificate[]> {
    const rows = finished.map(({ certificate }) => certificate);
    const done = await this.unitOfWork.manager.createQueryBuilder().insert().into(CertificateRow).values(rows).orIgnore().returning('id').execute();
    const kept = new Set((done.raw as { readonly id: string }[]).map(({ id }) => id));
    return finished.filter(({ certificate }) => kept.has(certificate.id));
  }

  private async stillHeld(keys: readonly string[]): Promise<boolean> {
    for (const key of new Set(keys)) if (!(await this.keys.confirm(key))) return false;
    return true;
  }

  /** What stands in the log: the same facts, sealed with the certificate's own salt. */
  private async write({ certificate, wanted }: FinishedCertificate): Promise<void> {
    const { salt, secretHash, issuedAt, ...facts } = certificate;
    await this.log.certificate({ ...facts, salt: salt.toString('hex'), secretHash: secretHash.toString('hex'), issuedAt: issuedAt.toISOString() });
    await this.log.detail({ certificate: facts.id, detail: wanted.detail });
  }

  private async announce(issued: readonly Announced[]): Promise<void> {
    await this.outbox.tellAll(
      'certificate-issued',
      issued.map(({ number: _, ...event }) => event),
    );
    await this.audit.recordAll(
      issued.map(({ certificate: id, organisation, award, number }) => {
        return { action: 'certificate.issued', subject: { kind: 'certificate', id }, organisation, details: { award, number } };
      }),
    );
  }
}

const paperOf = ({ paper: wanted, bytes, certificate, credential, sealedWith: key, ...one }: FinishedCertificate) => {
  return { wanted, owner: ownerOf(one), bytes, layoutVersion: certificate.printed.layout, key, credential: credential.id };
};

interface Announced extends ReturnType<typeof ownerOf> {
  readonly award: string;
  readonly number: string;
}

const ownerOf = ({ wanted: { ordered } }: Pick<FinishedCertificate, 'wanted'>) => ({
  certificate: ordered.id,
  organisation: ordered.organisation,
  account: ordered.account,
});
