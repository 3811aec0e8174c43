import type { AccountId } from '#kernel';
import { convene } from './convene';
import { decideFile, needsReason } from './decide-file';
import { type Deliberation, type DeliberationStage, deliberationStages, type JuryFile, outcomes } from './deliberation';
import { filesWithoutQuorum, judgesOf } from './quorum';
import { recuse } from './recuse';
import { takeStep } from './take-step';

const [ana, ben, cleo, dev] = ['ana', 'ben', 'cleo', 'dev'] as AccountId[] as [AccountId, AccountId, AccountId, AccountId];
const member = (account: AccountId, present = true) => ({ account, chair: account === ana, present });
const sitting = (stage: DeliberationStage = 'open', present: readonly AccountId[] = [ana, ben, cleo]): Deliberation => ({
  stage,
  quorum: 2,
  members: [ana, ben, cleo].map((one) => member(one, present.includes(one))),
});
const file = (changes: Partial<JuryFile> = {}): JuryFile => ({ enrolment: 'e1', answer: 'met', recused: [], ...changes });
const decided = (changes: Partial<JuryFile> = {}) => file({ decision: { outcome: 'award', reason: '' }, ...changes });

describe('the steps of a deliberation', () => {
  const targets = ['open', 'sealed', 'cancelled'] as const;
  const allowed = ['convened→open', 'convened→cancelled', 'open→sealed', 'open→cancelled'];
  const every = deliberationStages.flatMap((from) => targets.map((to) => [from, to] as const));

  it.each(every)('from %s to %s', (from, to) => {
    expect(takeStep(to, sitting(from), [decided()]).ok).toBe(allowed.includes(`${from}→${to}`));
  });

  it('say that it is sealed already to whoever comes second', () => {
    expect(takeStep('sealed', sitting('sealed'), [decided()])).toMatchObject({ refusal: { code: 'deliberation-already-sealed' } });
  });

  it('do not open or seal without quorum', () => {
    expect(takeStep('open', sitting('convened', [ana]), [])).toMatchObject({ refusal: { code: 'quorum-missing', params: { quorum: 2, present: 1 } } });
    expect(takeStep('sealed', sitting('open', [ana]), [decided()])).toMatchObject({ refusal: { code: 'quorum-missing' } });
  });

  it('count the quorum again for each file when members step aside', () => {
    const files = [decided({ recused: [ana] }), decided({ enrolment: 'e2', recused: [ana, ben] })];
    expect(filesWithoutQuorum(sitting(), files)).toEqual([files[1]]);
    expect(takeStep('sealed', sitting(), files)).toMatchObject({ refusal: { code: 'quorum-missing', params: { count: 1 } } });
    expect(takeStep('sealed', sitting(), [files[0] ?? decided()]).ok).toBe(true);
  });

  it('do not count an absent member who stepped aside twice', () => {
    expect(judgesOf(sitting('open', [ana, ben]), file({ recused: [cleo] }))).toEqual([ana, ben]);
  });

  it('leave no file undecided', () => {
    expect(takeStep('sealed', sitting(), [decided(), file({ enrolment: 'e2' })])).toMatchObject({ refusal: { code: 'files-undecided', params: { count: 1 } } });
  });
});

describe('a decision on a file', () => {
  const decide = (
    changes: { deliberation?: Deliberation; file?: JuryFile; by?: AccountId; reason?: string; outcome?: 'award' | 'not-awarded' | 'deferred' } = {},
  ) =>
    decideFile(changes.deliberation ?? sitting(), changes.file ?? file(), changes.by ?? ana, {
      outcome: changes.outcome ?? 'award',
      reason: changes.reason ?? '',
    });

  it('is an award without a word when the requirement is met', () => expect(decide()).toEqual({ ok: true, value: { outcome: 'award', reason: '' } }));

  it.each([
    ['deliberation-not-open', { deliberation: sitting('convened') }],
    ['deliberation-not-open', { deliberation: sitting('sealed') }],
    ['juror-not-member', { by: dev }],
    ['juror-absent', { deliberation: sitting('open', [ben, cleo]) }],
    ['juror-recused', { file: file({ recused: [ana] }) }],
    ['reason-missing', { outcome: 'not-awarded' }],
    ['reason-missing', { outcome: 'deferred', reason: '   ' }],
    ['reason-missing', { file: file({ answer: 'undetermined' }) }],
    ['reason-missing', { file: file({ answer: 'not-met' }) }],
  ] as const)('is refused: %s', (code, changes) => expect(decide(changes)).toMatchObject({ ok: false, refusal: { code } }));

  it('may depart from the requirement when it says why: the jury is sovereign', () => {
    expect(decide({ file: file({ answer: 'not-met' }), reason: 'Stage prolongé, attesté.' }).ok).toBe(true);
    expect(outcomes.filter((outcome) => !needsReason(outcome, file()))).toEqual(['award']);
  });
});

describe('stepping aside', () => {
  it('is possible before and during the sitting, once', () => {
    expect(recuse(sitting('convened'), file(), ana).ok).toBe(true);
    expect(recuse(sitting(), file({ recused: [ana] }), ana)).toMatchObject({ refusal: { code: 'already-recused' } });
    expect(recuse(sitting('sealed'), file(), ana)).toMatchObject({ refusal: { code: 'deliberation-not-open' } });
    expect(recuse(sitting(), file(), dev)).toMatchObject({ refusal: { code: 'juror-not-member' } });
  });
});

describe('convening', () => {
  const facts = { rules: { quorum: 2, members: 3 }, jury: [ana, ben, cleo], learners: [dev] };
  it('takes the members the edition asks for', () => {
    expect(convene({ members: [ana, ben, cleo, ana], chair: ana }, facts)).toMatchObject({
      ok: true,
      value: [{ account: ana, chair: true }, { chair: false }, { chair: false }],
    });
  });
  it.each([
    ['jury-rules-missing', { members: [ana, ben, cleo], chair: ana }, { rules: undefined }],
    ['no-file-to-decide', { members: [ana, ben, cleo], chair: ana }, { learners: [] }],
    ['member-without-role', { members: [ana, ben, dev], chair: ana }, {}],
    ['member-is-learner', { members: [ana, ben, cleo], chair: ana }, { learners: [cleo] }],
    ['chair-not-member', { members: [ana, ben], chair: cleo }, {}],
    ['too-few-members', { members: [ana, ben], chair: ana }, {}],
  ] as const)('is refused: %s', (code, convening, changes) =>
    expect(convene(convening, { ...facts, ...changes })).toMatchObject({ ok: false, refusal: { code } }),
  );
});
