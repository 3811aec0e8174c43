import { messagesFrom } from '#platform/ui';
import { commonMessages } from './messages';
import type { Refused } from './refused';

/**
 * What the server could not take, as sentences by field: `faults(refusal)` is `{ email: '…' }`.
 * Paths lose their part (`body.`), so that they are the names a form gives its fields.
 */
export const fieldFaults = () => {
  const say = messagesFrom(commonMessages);
  return ({ fieldErrors = [] }: Refused): Readonly<Record<string, string>> =>
    Object.fromEntries(fieldErrors.map(({ path, code }) => [path.replace(/^(?:body|query|params)\./, ''), say('field', { code })]));
};
