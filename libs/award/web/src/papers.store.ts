import { inject, Service, signal } from '@angular/core';
import { type PaperLine, paperRoutes } from '#award/domain/contract';
import { Downloads, read } from '#platform/web-client';

const { offered, paper } = paperRoutes;

/** The papers of one certificate, as the staff hand them out. */
@Service()
export class PapersStore {
  private readonly downloads = inject(Downloads);
  readonly certificate = signal<string | undefined>(undefined);
  readonly reading = read(offered, () => {
    const certificate = this.certificate();
    return certificate ? { params: { certificate } } : undefined;
  });

  take = ({ kind, level, unit }: PaperLine, language: 'fr' | 'en') =>
    this.downloads.save(paper, { params: { certificate: this.certificate() ?? '' }, query: { kind, level, unit, language } });
}
