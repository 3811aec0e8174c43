import type { CertificateDetail, DisclosureLevel, DocumentKind } from './disclosure';
import { holderName, type PrintedCertificate } from './printed-certificate';

export interface PaperOffered {
  readonly kind: DocumentKind;
  readonly level: DisclosureLevel;
  /** Code of the teaching unit, for kind `unit`; else empty. */
  readonly unit: string;
}

export interface OfferFacts {
  readonly jurisdiction: 'FR' | 'QC';
  readonly detail: CertificateDetail;
  readonly printed: PrintedCertificate;
}

/** What can be said at which depth: a transcript has nothing to show above level 3, a unit's title is already level 2. */
const depths: Readonly<Record<DocumentKind, readonly DisclosureLevel[]>> = {
  certificate: [0, 1, 2, 3],
  attestation: [1, 2],
  completion: [1, 2],
  unit: [2, 3],
  transcript: [3],
};

/** What a kind of paper may not be without. */
export const paperFields = ['name', 'issuer', 'place', 'signatory', 'started', 'ended', 'followed', 'results'] as const;
export type PaperField = (typeof paperFields)[number];

const known: Readonly<Record<PaperField, (facts: OfferFacts) => boolean>> = {
  name: ({ printed }) => holderName(printed) !== '',
  issuer: ({ printed }) => printed.issuer.name !== '',
  place: ({ printed }) => printed.issuer.place !== '',
  signatory: ({ printed }) => printed.signatories.some(({ name }) => name !== ''),
  started: ({ printed }) => printed.startedOn !== undefined,
  ended: ({ printed }) => printed.endedOn !== undefined,
  followed: ({ detail }) => (detail.followedMinutes ?? 0) > 0,
  results: ({ detail }) => detail.units.some(({ result, mark }) => result !== undefined || mark !== undefined),
};

/** The certificat de réalisation says who followed what, when, for how long and given by whom: that is what those who fund ask for. */
const mandatory: Readonly<Record<DocumentKind, readonly PaperField[]>> = {
  certificate: ['issuer'],
  attestation: ['name', 'issuer', 'place', 'signatory'],
  completion: ['name', 'issuer', 'place', 'signatory', 'started', 'ended', 'followed'],
  unit: ['name', 'issuer'],
  transcript: ['name', 'issuer', 'results'],
};

/** What a paper of this kind still lacks; empty: it can be drawn. */
export const lackingFor = (kind: DocumentKind, facts: OfferFacts): readonly PaperField[] => mandatory[kind].filter((field) => !known[field](facts));

/**
 * The papers that may exist for one certificate, whole or not: a paper that lacks something is refused by name when it is asked for.
 * The certificat de réalisation is the French law's; a unit is certified once passed.
 */
export const papersThinkable = ({ jurisdiction, detail }: Omit<OfferFacts, 'printed'>): readonly PaperOffered[] => {
  const at = (kind: DocumentKind, unit = '') => depths[kind].map((level) => ({ kind, level, unit }));
  return [
    ...at('certificate'),
    ...at('attestation'),
    ...(jurisdiction === 'FR' ? at('completion') : []),
    ...detail.units.flatMap(({ code, result }) => (result === 'passed' ? at('unit', code) : [])),
    ...(detail.units.length > 0 ? at('transcript') : []),
  ];
};

/** Those that can be drawn now: what a holder, the staff and the kit are shown. */
export const papersOffered = (facts: OfferFacts): readonly PaperOffered[] => papersThinkable(facts).filter(({ kind }) => lackingFor(kind, facts).length === 0);
