import { durationOf } from '#curriculum/domain';
import type { EditionCard, EditionView } from '#curriculum/domain/contract';
import type { LoadedEdition } from './editions';

const placeholders = (value: unknown): number => {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + placeholders(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  if ('label' in value) return value.label === 'placeholder' ? 1 : 0;
  return Object.values(value).reduce<number>((sum, item) => sum + placeholders(item), 0);
};

export const toCard = (edition: LoadedEdition): EditionCard => {
  const { id, slug, pathway, title, summary, provider, jurisdiction, inForceFrom, roles, fields } = edition;
  const shown = { id, slug, pathway, title, summary, provider, jurisdiction, inForceFrom, roles: [...roles], fields: [...fields] };
  return { ...shown, duration: durationOf(edition) ?? null, placeholders: placeholders(edition) };
};

export const toView = ({ id, revision, ...edition }: LoadedEdition): EditionView => ({ id, revision, edition });
