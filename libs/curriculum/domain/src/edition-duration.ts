import { type Minutes, sumMinutes } from '#kernel';
import { hourKinds, type PathwayEdition, type Provenance, type Sourced } from './pathway-edition';

/** The least certain of several origins speaks for their sum. */
const weakest = (all: readonly Provenance[]): Provenance | undefined =>
  (['placeholder', 'general-knowledge', 'seed', 'sourced'] as const).map((label) => all.find((one) => one.label === label)).find(Boolean);

/** How long the whole course is: as its source says, else the sum of its kinds of hours; undefined when nobody says. */
export const durationOf = ({ totalMinutes, hours }: PathwayEdition): Sourced<Minutes> | undefined => {
  if (totalMinutes) return totalMinutes;
  const known = hourKinds.flatMap((kind) => hours[kind] ?? []);
  const from = weakest(known.map((one) => one.from));
  return from && { value: sumMinutes(known.map(({ value }) => value)), from };
};
