import { localDate, minutes } from '#kernel';
import type { PathwayEdition, Requirement } from '#curriculum/domain';
import type { EditionCard, EditionView } from '#curriculum/domain/contract';

const both = (fr: string, en: string) => ({ fr, en });
const sourced = { label: 'sourced', sources: ['7'] } as const;
const placeholder = { label: 'placeholder' } as const;

const eligibility: Requirement = {
  id: 'eligibility',
  kind: 'all',
  text: both('Tout', 'All'),
  from: sourced,
  of: [
    { id: 'ready', kind: 'attested', sensitive: false, text: both('Vous pouvez suivre 184 heures.', 'You can follow 184 hours.'), from: sourced },
    { id: 'diploma', kind: 'evidenced', document: 'diploma', text: both('Un diplôme postsecondaire.', 'A postsecondary diploma.'), from: sourced },
    { id: 'skills', kind: 'judged', criterion: 'helping', minimum: 2, text: both('Vous savez écouter.', 'You know how to listen.'), from: placeholder },
  ],
};

/** An edition as small as an edition can be while every part of a page has something to show. */
export const smallEdition = (changes: Partial<PathwayEdition> = {}): PathwayEdition => ({
  slug: 'aqrp-2026',
  pathway: 'aqrp',
  title: both('Pairs Aidants Réseau', 'Peer network'),
  neutralTitle: both('Formation réseau', 'Network course'),
  summary: both('Une formation.', 'A course.'),
  provider: 'AQRP',
  jurisdiction: 'QC',
  timeZone: 'America/Toronto',
  inForceFrom: localDate('2026-01-01'),
  otherEditions: [],
  roles: ['peer-supporter'],
  fields: ['mental-health'],
  settings: [],
  admission: { eligibility, evidence: [] },
  hours: { theory: { value: minutes(8520), from: placeholder }, internship: { value: minutes(2520), from: { label: 'seed' } } },
  units: [],
  award: {
    kind: 'attestation',
    title: both('Attestation', 'Attestation'),
    neutralTitle: both('Attestation', 'Attestation'),
    requirement: { id: 'hours', kind: 'hours', of: 'internship', atLeastMinutes: 2520, text: both('42 heures.', '42 hours.'), from: { label: 'seed' } },
    from: placeholder,
  },
  facts: [
    { topic: 'fees', text: both('Non publié.', 'Not published.'), from: placeholder },
    { topic: 'employment', text: both('Aucun emploi demandé.', 'No job asked for.'), from: sourced },
  ],
  disagreements: [
    {
      topic: both('Durée du rétablissement', 'Length of recovery'),
      readings: [
        { text: both('Deux ans.', 'Two years.'), from: { label: 'seed' } },
        { text: both('Sans durée.', 'Without duration.'), from: sourced },
      ],
    },
  ],
  sources: { '7': { title: 'AQRP, page lue', address: 'https://www.aqrp-sm.org/' } },
  ...changes,
});

const id = '0b4be7a4-3f37-4b51-9e2e-0c1a2e6d9a01';

export const viewOf = (edition: PathwayEdition): EditionView => ({ id, revision: 1, edition });

export const cardOf = ({ slug, pathway, title, summary, provider, jurisdiction, inForceFrom, roles, fields }: PathwayEdition): EditionCard => ({
  id: id.replace('01', String(slug.length).padStart(2, '0')),
  slug,
  pathway,
  title,
  summary,
  provider,
  jurisdiction,
  inForceFrom,
  roles: [...roles],
  fields: [...fields],
  duration: { value: 11040, from: sourced },
  placeholders: 2,
});
