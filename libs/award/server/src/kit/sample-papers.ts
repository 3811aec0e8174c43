import { Injectable } from '@nestjs/common';
import { type CertificateDetail, type DisclosureLevel, type DocumentKind, papersOffered, type PrintedCertificate } from '#award/domain';
import { type Language, system } from '#kernel';
import { UnitOfWork } from '#platform/database';
import { Credentials } from '../credentials';
import { Papers } from '../papers';

export interface Sample {
  /** `certificate-L1`, without ending. */
  readonly name: string;
  readonly kind: DocumentKind;
  readonly level: DisclosureLevel;
  readonly pdf: Uint8Array;
  readonly credential: string;
}

interface Candidate {
  readonly certificate: string;
  readonly language: Language;
  readonly jurisdiction: 'FR' | 'QC';
  readonly detail: CertificateDetail;
  readonly printed: PrintedCertificate;
}

/** Certificates in force, the latest first: what a stranger may be shown as an example of each paper. */
const inForce = `select c.id as certificate, c.printed ->> 'language' as language, coalesce(c.printed ->> 'jurisdiction', g.jurisdiction) as jurisdiction, d.detail, c.printed
  from certificate c join organisation g on g.id = c.organisation join certificate_detail d on d.certificate = c.id
  where not exists (select 1 from certificate_standing t where t.certificate = c.id and t.step in ('revoked', 'superseded', 'suspended')) order by c.issued_at desc limit 200`;

/** One paper of each kind and level, from the certificates that are there. */
@Injectable()
export class SamplePapers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly credentials: Credentials,
    private readonly papers: Papers,
  ) {}

  async all(): Promise<Sample[]> {
    const candidates = await this.unitOfWork.run(system, () => this.unitOfWork.manager.query<Candidate[]>(inForce));
    const samples = new Map<string, Sample>();
    for (const candidate of candidates) for (const sample of await this.of(candidate, samples)) samples.set(sample.name, sample);
    return [...samples.values()].sort((a, b) => a.name.localeCompare(b.name));
  }

  /** Those of one certificate that are not there yet; of several units, the first speaks for all. */
  private async of({ certificate, language, ...facts }: Candidate, known: ReadonlyMap<string, Sample>): Promise<Sample[]> {
    const missing = new Map(papersOffered(facts).map((paper) => [`${paper.kind}-L${paper.level}`, paper]));
    const samples: Sample[] = [];
    for (const [name, { kind, level, unit }] of missing) {
      if (known.has(name)) continue;
      const pdf = await this.papers.of(certificate, { kind, level, unit, language });
      const credential = await this.credentials.of(certificate, level);
      if (pdf && credential) samples.push({ name, kind, level, pdf, credential });
    }
    return samples;
  }
}
