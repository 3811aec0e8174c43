import * as z from 'zod';
import { peerFields, peerRoles, peerSettings } from '../occupations';
import { factTopics, type Fact, type PathwayEdition, type Source, type TeachingUnit } from '../pathway-edition';
import { admission } from './admission-rules';
import { bilingual, code, duration, localDay, percent, qualificationLevel, span } from './plain-values';
import { provenance, sourced } from './provenance';
import { requirement } from './requirement';

/** Every kind of hours may be left out. */
const byKind = <T extends z.ZodType>(value: T) =>
  z.strictObject({
    theory: value.exactOptional(),
    practical: value.exactOptional(),
    internship: value.exactOptional(),
    supervision: value.exactOptional(),
    'personal-work': value.exactOptional(),
  });

const unit: z.ZodType<TeachingUnit> = z.strictObject({
  code,
  title: bilingual,
  minutes: byKind(duration),
  halfDays: z.int().nonnegative().exactOptional(),
  credits: z.int().nonnegative().exactOptional(),
  result: z.enum(['passed', 'mark', 'none']),
  from: provenance,
});

const completion = z.strictObject({ title: bilingual, requirement, from: provenance });

const framework = z.strictObject({
  name: bilingual,
  address: z.url({ protocol: /^https?$/ }).exactOptional(),
  competencies: z.array(z.strictObject({ code, title: bilingual })).min(1),
  from: provenance,
});

const renewal = z.strictObject({
  opens: span,
  hours: z.array(z.strictObject({ code, title: bilingual, minutes: duration })),
  from: provenance,
});

const award = z.strictObject({
  kind: z.enum(['national-diploma', 'university-diploma', 'attestation', 'certificate-of-completion', 'none']),
  title: bilingual,
  neutralTitle: bilingual,
  level: sourced(qualificationLevel).exactOptional(),
  framework: framework.exactOptional(),
  requirement,
  validity: sourced(z.strictObject({ years: z.int().positive() })).exactOptional(),
  renewal: renewal.exactOptional(),
  provisional: sourced(z.boolean()).exactOptional(),
  completion: completion.exactOptional(),
  from: provenance,
});

const fact: z.ZodType<Fact> = z.strictObject({ topic: z.enum(factTopics), text: bilingual, from: provenance });

const disagreement = z.strictObject({ topic: bilingual, readings: z.array(z.strictObject({ text: bilingual, from: provenance })).min(2) });

const source: z.ZodType<Source> = z.strictObject({
  title: z.string().min(1),
  address: z.url({ protocol: /^https?$/ }).exactOptional(),
  readOn: localDay.exactOptional(),
});

const zones = (zone: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
};

/** One dated edition, as its YAML file writes it and as the API answers it: durations may be written, and are whole minutes once read. */
export const pathwayEdition = z
  .strictObject({
    slug: code,
    pathway: code,
    title: bilingual,
    neutralTitle: bilingual,
    summary: bilingual,
    provider: z.string().min(1),
    jurisdiction: z.enum(['FR', 'QC']),
    timeZone: z.string().refine(zones, { params: { code: 'time-zone' } }),
    inForceFrom: localDay,
    otherEditions: z.array(code),
    roles: z.array(z.enum(peerRoles)).nonempty(),
    fields: z.array(z.enum(peerFields)).nonempty(),
    settings: z.array(z.enum(peerSettings)),
    admission,
    hours: byKind(sourced(duration)),
    totalMinutes: sourced(duration).exactOptional(),
    trainingDays: sourced(z.number().positive()).exactOptional(),
    units: z.array(unit),
    attendance: z.strictObject({ minimumPercent: sourced(percent) }).exactOptional(),
    secondSession: sourced(z.enum(['replace', 'best'])).exactOptional(),
    internship: z.strictObject({ minutes: sourced(duration), dailyMaximum: sourced(duration), exclusions: z.array(bilingual) }).exactOptional(),
    jury: z.strictObject({ quorum: sourced(z.int().positive()), members: sourced(z.int().positive()) }).exactOptional(),
    award,
    facts: z.array(fact),
    disagreements: z.array(disagreement),
    sources: z.record(code, source),
  })
  .meta({ id: 'PathwayEdition' }) as z.ZodType<PathwayEdition>;
