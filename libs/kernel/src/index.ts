export type { Brand } from './brand';
export { hours, hoursAndMinutes, type Minutes, minutes, sumMinutes } from './hours';
export { addTo, dayOf, daysBetween, endOfDay, type Instant, instant, instantIn, type LocalDate, localDate, type Span, timeOf } from './local-date';
export { type Mark, mark, markText } from './mark';
export { type Catalogue, type Language, languages, type Sentences } from './messages';
export {
  type AccountId,
  type AccountPrincipal,
  type KeyPrincipal,
  type KeyPurpose,
  keyPurposes,
  type LinkPrincipal,
  type LinkPurpose,
  linkPurposes,
  type Membership,
  type OrganisationId,
  organisationsOf,
  type Principal,
  type Role,
  roles,
  system,
  worksFor,
} from './principal';
export { levelsOf, type Nomenclature, nomenclatures, type QualificationLevel, rankOf } from './qualification-level';
export { accept, type Refusal, refuse, type Result } from './result';
export type { Bilingual } from './text';
