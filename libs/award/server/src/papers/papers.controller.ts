import { Controller } from '@nestjs/common';
import { lackingFor, paperFields, papersThinkable } from '#award/domain';
import { paperRoutes } from '#award/domain/contract';
import { accept, type AccountPrincipal, organisationsOf, refuse } from '#kernel';
import type { InputOf } from '#kernel/contract';
import { Audit, type AuditEntry, UnitOfWork } from '#platform/database';
import { CurrentPrincipal, Serve } from '#platform/http';
import { Papers } from './papers';
import { IssuedCertificates } from './print-run/issued-certificates';
import { PrintRun, printRunLines } from './print-run/print-run';

const { offered, paper, printRuns, printRun } = paperRoutes;

const served = (principal: AccountPrincipal) => organisationsOf(principal, 'programme-lead', 'secretary');

/** Papers as the staff hand them out: one by one, or a whole sitting to print. */
@Controller()
export class PapersController {
  constructor(
    private readonly issued: IssuedCertificates,
    private readonly papers: Papers,
    private readonly print: PrintRun,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  @Serve(offered)
  async offered({ params }: InputOf<typeof offered>, @CurrentPrincipal() principal: AccountPrincipal) {
    const found = await this.issued.one(params.certificate, served(principal));
    if (!found) return refuse('certificate-unknown');
    const titleOf = (unit: string) => found.detail.units.find(({ code }) => code === unit)?.title ?? null;
    const items = papersThinkable(found).map((one) => ({ ...one, title: titleOf(one.unit), lacking: lackingFor(one.kind, found) }));
    return accept({ language: found.printed.language, items });
  }

  /** What tells more than an employer is told leaves a trace when somebody else than the holder takes it. */
  @Serve(paper)
  async paper({ params: { certificate }, query: { language, ...wanted } }: InputOf<typeof paper>, @CurrentPrincipal() principal: AccountPrincipal) {
    const found = await this.unitOfWork.run(principal, () => this.issued.one(certificate, served(principal)));
    if (!found || !papersThinkable(found).some(({ kind, level, unit }) => kind === wanted.kind && level === wanted.level && unit === wanted.unit))
      return refuse('certificate-unknown');
    const lacking = lackingFor(wanted.kind, found);
    if (lacking.length) return refuse('paper-incomplete', Object.fromEntries(paperFields.map((field) => [field, lacking.includes(field) ? 'yes' : 'no'])));
    const content = await this.papers.of(certificate, { ...wanted, language: language ?? found.printed.language });
    if (!content) return refuse('certificate-unknown');
    if (wanted.level > 1)
      await this.trace(principal, {
        subject: { kind: 'certificate', id: certificate },
        organisation: found.organisation,
        details: { kind: wanted.kind, level: wanted.level },
      });
    return accept({ name: wanted.level === 0 ? 'document.pdf' : `${found.printed.number}.pdf`, content });
  }

  @Serve(printRuns)
  async printRuns({ params }: InputOf<typeof printRuns>, @CurrentPrincipal() principal: AccountPrincipal) {
    const certificates = await this.issued.ofSitting(params.deliberation, served(principal));
    return certificates ? accept({ items: printRunLines(certificates) }) : refuse('deliberation-unknown');
  }

  @Serve(printRun)
  async printRun({ params: { deliberation }, query }: InputOf<typeof printRun>, @CurrentPrincipal() principal: AccountPrincipal) {
    const certificates = await this.unitOfWork.run(principal, () => this.issued.ofSitting(deliberation, served(principal)));
    if (!certificates) return refuse('deliberation-unknown');
    const [first] = certificates;
    const count = this.print.count(certificates, query);
    if (!first || count === 0) return refuse('nothing-to-print');
    await this.trace(principal, { subject: { kind: 'deliberation', id: deliberation }, organisation: first.organisation, details: { ...query, count } });
    return accept({ name: 'print-run.pdf', content: this.print.pages(certificates, query) });
  }

  private trace(principal: AccountPrincipal, entry: Omit<AuditEntry, 'action'>) {
    return this.unitOfWork.run(principal, () => this.audit.record({ action: 'paper.taken', ...entry }));
  }
}
