import type { Say } from '#platform/icu';
import type { Judgement } from '#platform/credential-format';
import type { Html } from './markup';
import type { JudgementMessage } from './messages';
import { line } from './result';

export interface Told {
  readonly judgement: Judgement;
  readonly say: Say<JudgementMessage>;
  readonly day: (iso: string) => string;
}

const readable = ({ judgement: { readable: yes, kind }, say }: Told): Html =>
  line(yes ? 'met' : 'wait', say(yes ? 'readable.yes' : 'readable.no'), say(`kind.${kind}`));

const intact = ({ judgement: { intact: answer }, say }: Told): Html => {
  if (answer === null) return line('wait', say('intact.unknown'), say('not-checked'));
  return answer ? line('met', say('intact.yes'), say('intact.yes-note')) : line('stop', say('intact.no'), say('intact.no-note'));
};

const issuer = ({ judgement: { issuer: one, intact: unaltered }, say }: Told): Html => {
  if (!one) return line('wait', say('issuer.unproven'), say('not-checked'));
  const name = (one.name ?? one.id).slice(0, 200);
  if (one.proven === false) return line('stop', say('issuer.borrowed'), name);
  if (one.proven === null || unaltered === false) return line('wait', say('issuer.unproven'), name);
  return one.known ? line('met', say('issuer.known'), name) : line('wait', say('issuer.stranger'), say('issuer.stranger-note', { name }));
};

const dates = ({ judgement: { status, inForce, validUntil, issuer: one, intact: unaltered, reasons }, say, day }: Told): Html => {
  const until = validUntil ? day(validUntil) : say('force.no-end');
  if (status === 'expired' || reasons.includes('expired')) return line('stop', say('force.expired'), validUntil ? until : '');
  if (status === 'not-yet-valid') return line('stop', say('force.early'));
  if (status === 'none' || unaltered !== true || one?.proven !== true || (inForce === null && status !== 'unchecked'))
    return line('wait', say('force.unknown'), say('not-checked'));
  return line('met', say('force.yes'), validUntil ? say('force.until', { day: until }) : until);
};

const withdrawal = ({ judgement: { status, inForce, reasons, credential, intact: unaltered, issuer: one }, say }: Told): Html => {
  if (status === 'revoked') return line('stop', say('status.revoked'));
  if (status === 'suspended') return line('stop', say('status.suspended'));
  const asked = unaltered === true && one?.proven === true && inForce !== null;
  if (!asked || reasons.some((reason) => reason.startsWith('status-'))) return line('wait', say('status.unknown'), say('not-checked'));
  const listed = credential !== null && 'credentialStatus' in credential;
  return line('met', say('status.clear'), say(listed ? 'status.clear-note' : 'status.clear-none'));
};

/** One line for each question, whatever the others answer. Only `met` is green, and only what was established is `met`. */
export const judgementLines = (told: Told): readonly Html[] => [readable, intact, issuer, dates, withdrawal].map((one) => one(told));
