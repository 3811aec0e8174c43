import type { AwardMessage } from '#award/domain/messages';
import type { Say } from '#platform/icu';
import type { Difference } from './differences';

/** One sentence for whoever reads the audit. */
export const sayDifference = (say: Say<AwardMessage>, difference: Difference): string => {
  if (!('kind' in difference)) {
    const { found, ...numbers } = difference;
    return say(`audit.${found}`, numbers);
  }
  const { found, kind, id, number } = difference;
  return say(`audit.${found}`, {
    what: say('audit.what', { kind, id, number: number ?? 'none' }),
    ...('position' in difference && { position: difference.position }),
    ...('from' in difference && { from: difference.from }),
    ...('fields' in difference && { fields: difference.fields.join(', ') }),
  });
};
