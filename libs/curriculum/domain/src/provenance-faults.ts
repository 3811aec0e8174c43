import { type EditionFault, fault } from './fault';
import { type Provenance, provenanceLabels } from './pathway-edition';

const isProvenance = (value: object): value is Provenance => 'label' in value && provenanceLabels.some((label) => label === value.label);

const faultsOf = ({ label, sources = [] }: Provenance, known: readonly string[], at: EditionFault['path']): readonly EditionFault[] => [
  ...(label === 'sourced' && sources.length === 0 ? [fault('source-missing', at)] : []),
  ...sources.flatMap((key, index) => (known.includes(key) ? [] : [fault('unknown-source', [...at, 'sources', index], { key })])),
];

/** Walks a whole document and checks every provenance in it against the keys of its sources. */
export const provenanceFaults = (value: unknown, known: readonly string[], at: EditionFault['path'] = []): readonly EditionFault[] => {
  if (Array.isArray(value)) return value.flatMap((item, index) => provenanceFaults(item, known, [...at, index]));
  if (typeof value !== 'object' || value === null) return [];
  if (isProvenance(value)) return faultsOf(value, known, at);
  return Object.entries(value).flatMap(([key, item]) => provenanceFaults(item, known, [...at, key]));
};
