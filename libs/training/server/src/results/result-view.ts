import { markText } from '#kernel';
import type { StoredResult } from '../progress/record';

export const resultView = ({ id, unit, sitting, outcome, mark, decidedOn }: StoredResult) => ({
  id,
  unit,
  sitting,
  outcome,
  mark: mark === null ? null : markText(mark),
  decidedOn,
});
