import { localDate, mark, minutes } from '#kernel';
import { evaluate, type KnownFacts } from '../index';
import { leaf } from '../requirement-builders';

const today = localDate('2026-03-01');
const day = localDate;
const on = (id: string, kind: Parameters<typeof leaf>[1]) => leaf(id, kind);

const attendance = on('presence', { kind: 'attendance', of: 'overall', atLeastPercent: 75 });
const internship = on('hours', { kind: 'hours', of: 'internship', atLeastMinutes: 2520 });
const recent = on('letter', { kind: 'evidenced', document: 'letter', expires: { months: 3 } });
const five = on('diploma', { kind: 'within', event: 'diploma', anchor: 'recruitment', limit: { years: 5 }, inclusive: true });
const strictly = on('diploma', { kind: 'within', event: 'diploma', anchor: 'recruitment', limit: { years: 5 }, inclusive: false });
const promise = on('promise', { kind: 'committed', to: 'diploma', anchor: 'recruitment', limit: { years: 5 } });
const opinion = on('opinion', { kind: 'opinion', by: 'psychiatrist', sameTeam: true });
const six = on('level', { kind: 'level', atLeast: { nomenclature: 'fr-2019', level: '6' } });
const registeredSix = on('level', { kind: 'level', atLeast: { nomenclature: 'fr-2019', level: '6' }, registered: true });
const oldTwo = { nomenclature: 'fr-1969', level: 'II' } as const;
const recruited = { recruitment: day('2021-03-15') };

const cases: readonly (readonly [string, ReturnType<typeof leaf>, KnownFacts, string, string])[] = [
  ['nothing declared', on('a', { kind: 'attested', sensitive: true }), {}, 'undetermined', 'attested-unknown'],
  ['declared', on('a', { kind: 'attested', sensitive: true }), { attested: { a: true } }, 'met', 'attested-yes'],
  ['denied', on('a', { kind: 'attested', sensitive: true }), { attested: { a: false } }, 'not-met', 'attested-no'],
  ['document not checked', recent, { documents: { letter: { state: 'received' } } }, 'undetermined', 'evidenced-unchecked'],
  ['document without its date', recent, { documents: { letter: { state: 'accepted' } } }, 'undetermined', 'evidenced-undated'],
  ['document on its last day', recent, { documents: { letter: { state: 'accepted', issuedOn: day('2025-12-01') } } }, 'met', 'evidenced-accepted'],
  ['document one day too old', recent, { documents: { letter: { state: 'accepted', issuedOn: day('2025-11-30') } } }, 'not-met', 'evidenced-expired'],
  ['document refused', recent, { documents: { letter: { state: 'refused' } } }, 'not-met', 'evidenced-refused'],
  ['score at the minimum', on('j', { kind: 'judged', criterion: 'c', minimum: 2 }), { judged: { c: 2 } }, 'met', 'judged-reached'],
  ['score below', on('j', { kind: 'judged', criterion: 'c', minimum: 2 }), { judged: { c: 1 } }, 'not-met', 'judged-below'],
  ['old II is level 6', six, { levels: [{ level: oldTwo, registered: true }] }, 'met', 'level-reached'],
  ['level 5 is below', six, { levels: [{ level: { nomenclature: 'fr-2019', level: '5' }, registered: true }] }, 'not-met', 'level-below'],
  ['a diploma outside the register', registeredSix, { levels: [{ level: oldTwo, registered: false }] }, 'not-met', 'level-unregistered'],
  ['no level known', six, {}, 'undetermined', 'level-unknown'],
  ['two years to the day', on('e', { kind: 'elapsed', since: 's', atLeast: { years: 2 } }), { dates: { s: day('2024-03-01') } }, 'met', 'elapsed-reached'],
  [
    'two years less a day',
    on('e', { kind: 'elapsed', since: 's', atLeast: { years: 2 } }),
    { dates: { s: day('2024-03-02') } },
    'not-met',
    'elapsed-too-short',
  ],
  ['on the last day', five, { dates: { ...recruited, diploma: day('2026-03-15') } }, 'met', 'within-reached'],
  ['on the last day, exclusive', strictly, { dates: { ...recruited, diploma: day('2026-03-15') } }, 'not-met', 'within-late'],
  ['before the last day, exclusive', strictly, { dates: { ...recruited, diploma: day('2026-03-14') } }, 'met', 'within-reached'],
  ['still running', five, { dates: recruited }, 'undetermined', 'within-running'],
  ['passed with nothing', five, { dates: { recruitment: day('2021-02-28') } }, 'not-met', 'within-passed'],
  ['promise signed', promise, { dates: recruited, commitments: { diploma: { signedOn: day('2021-03-01') } } }, 'met', 'committed-running'],
  [
    'promise kept late',
    promise,
    { dates: { recruitment: day('2020-01-01') }, commitments: { diploma: { signedOn: day('2020-01-01'), fulfilledOn: day('2025-01-02') } } },
    'not-met',
    'committed-late',
  ],
  ['promise not signed', promise, { dates: recruited }, 'undetermined', 'committed-unsigned'],
  ['promise without its anchor', promise, { commitments: { diploma: { signedOn: day('2021-03-01') } } }, 'undetermined', 'committed-anchor-missing'],
  ['no opinion', opinion, {}, 'undetermined', 'opinion-missing'],
  ['opinion of another team', opinion, { opinions: { psychiatrist: { favourable: true, sameTeam: false } } }, 'not-met', 'opinion-other-team'],
  ['unfavourable opinion', opinion, { opinions: { psychiatrist: { favourable: false, sameTeam: true } } }, 'not-met', 'opinion-unfavourable'],
  ['41 h 30 is not 42 h', internship, { minutes: { internship: minutes(2490) }, closed: true }, 'not-met', 'hours-so-far'],
  ['41 h 30 so far', internship, { minutes: { internship: minutes(2490) } }, 'undetermined', 'hours-so-far'],
  ['42 h', internship, { minutes: { internship: minutes(2520) } }, 'met', 'hours-reached'],
  ['hours of another kind', internship, { minutes: { theory: minutes(9000) } }, 'undetermined', 'hours-unknown'],
  ['6 of 8', attendance, { attendance: { overall: { present: 6, counted: 8 } } }, 'met', 'attendance-reached'],
  ['7 of 10', attendance, { attendance: { overall: { present: 7, counted: 10 } } }, 'not-met', 'attendance-below'],
  ['3 of 5, 10 planned', attendance, { attendance: { overall: { present: 3, counted: 5, planned: 10 } } }, 'undetermined', 'attendance-so-far'],
  ['2 of 5, 10 planned: out of reach', attendance, { attendance: { overall: { present: 2, counted: 5, planned: 10 } } }, 'not-met', 'attendance-below'],
  ['8 of 8, 10 planned: whatever comes', attendance, { attendance: { overall: { present: 8, counted: 8, planned: 10 } } }, 'met', 'attendance-reached'],
  ['no half-day yet', attendance, { attendance: { overall: { present: 0, counted: 0 } } }, 'undetermined', 'attendance-unknown'],
  ['9.995 is not 10', on('m', { kind: 'average', atLeast: '10' }), { average: mark('9.995') }, 'not-met', 'average-below'],
  ['a mark at the floor', on('m', { kind: 'mark', assessment: 'x', atLeast: '8' }), { marks: { x: mark('8') } }, 'met', 'mark-reached'],
  ['no mark, file closed', on('m', { kind: 'mark', assessment: 'x', atLeast: '8' }), { closed: true }, 'not-met', 'mark-missing'],
  ['59 credits so far', on('c', { kind: 'credits', atLeast: 60 }), { credits: 59 }, 'undetermined', 'credits-so-far'],
  ['unit not acquired', on('u', { kind: 'unit', unit: 'U1' }), { units: { U1: false } }, 'not-met', 'unit-not-acquired'],
  ['credential valid today', on('h', { kind: 'held', credential: 'x' }), { held: { x: true } }, 'met', 'held-valid'],
  ['a tie', on('t', { kind: 'incompatible', tie: 'x' }), { ties: { x: true } }, 'not-met', 'incompatible-tied'],
];

it.each(cases)('%s', (_, requirement, facts, answer, code) => {
  const evaluation = evaluate(requirement, facts, today);
  expect([evaluation.answer, evaluation.reason.code]).toEqual([answer, code]);
});

it.each(cases)('%s has a sentence in both languages', async (_, requirement, facts) => {
  const { reason } = evaluate(requirement, facts, today);
  const sentences = [await import('../messages/fr.json', { with: { type: 'json' } }), await import('../messages/en.json', { with: { type: 'json' } })];
  for (const { default: said } of sentences) expect(said).toHaveProperty([`reason.${reason.code}`]);
});

it('a level without its nomenclature proves nothing', () => {
  const ambiguous = { levels: [{ level: JSON.parse('{ "level": "II" }'), registered: true }] };
  expect(evaluate(six, ambiguous, today)).toMatchObject({ answer: 'undetermined', reason: { code: 'level-ambiguous' } });
});
