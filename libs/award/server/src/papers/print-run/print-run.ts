import { Injectable } from '@nestjs/common';
import { type DisclosureLevel, type DocumentKind, documentKinds, lackingFor, type PaperOffered, papersThinkable } from '#award/domain';
import type { PrintRunLine } from '#award/domain/contract';
import { awardMessages } from '#award/domain/messages';
import { loadSpeaker } from '#platform/icu';
import { Papers } from '../papers';
import type { IssuedCertificate } from './issued-certificates';
import { PrintFile } from './print-file';

interface Kind {
  readonly kind: DocumentKind;
  readonly level: DisclosureLevel;
}

interface Printed extends PaperOffered {
  readonly certificate: IssuedCertificate;
}

const papersOf = (certificate: IssuedCertificate, { kind, level }: Kind): readonly Printed[] =>
  lackingFor(kind, certificate).length > 0
    ? []
    : papersThinkable(certificate)
        .filter((one) => one.kind === kind && one.level === level)
        .map((one) => ({ ...one, certificate }));

/** What could be printed of a sitting, kind by kind, with what is missing for some. */
export const printRunLines = (certificates: readonly IssuedCertificate[]): PrintRunLine[] =>
  documentKinds.flatMap((kind) => {
    const having = certificates.filter((one) => papersThinkable(one).some((paper) => paper.kind === kind));
    const incomplete = having.filter((one) => lackingFor(kind, one).length > 0);
    const lacking = [...new Set(incomplete.flatMap((one) => lackingFor(kind, one)))];
    const levels = [...new Set(having.flatMap((one) => papersThinkable(one).flatMap((paper) => (paper.kind === kind ? [paper.level] : []))))];
    return levels.map((level) => ({
      kind,
      level,
      papers: having.reduce((sum, one) => sum + papersOf(one, { kind, level }).length, 0),
      incomplete: incomplete.length,
      lacking,
    }));
  });

/** Puts the papers of a sitting one behind the other, to be printed. */
@Injectable()
export class PrintRun {
  constructor(private readonly papers: Papers) {}

  /** How many there would be. */
  count = (certificates: readonly IssuedCertificate[], wanted: Kind): number => certificates.reduce((sum, one) => sum + papersOf(one, wanted).length, 0);

  /** One paper is held at a time, drawn first if nobody asked for it before: what is printed is what was issued. */
  async *pages(certificates: readonly IssuedCertificate[], wanted: Kind): AsyncGenerator<Uint8Array> {
    const all = certificates.flatMap((one) => papersOf(one, wanted));
    const [first] = certificates;
    if (!first) return;
    const { language, issuer } = first.printed;
    const say = await loadSpeaker(awardMessages, language);
    const file = new PrintFile({ title: say('document.print-run', { count: all.length }), author: issuer.name, language });
    yield file.begin();
    for (const { kind, level, unit, certificate } of all) {
      const paper = await this.papers.of(certificate.id, { kind, level, unit, language: certificate.printed.language });
      if (paper) yield* file.add(paper);
    }
    yield* file.end();
  }
}
