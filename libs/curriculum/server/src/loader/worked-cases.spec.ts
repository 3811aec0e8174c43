import { readFileSync } from 'node:fs';
import { evaluate, flatten, type KnownFacts, missingIn, type PathwayEdition } from '#curriculum/domain';
import { localDate as day, mark, minutes } from '#kernel';
import { readEdition } from './read-edition';

const edition = (slug: string): PathwayEdition => {
  const read = readEdition(`${slug}.yaml`, readFileSync(`libs/curriculum/pathways/${slug}.yaml`, 'utf8'));
  if (!read.ok) throw new Error(slug);
  return read.value;
};

const [seed, codified, msp, lyon, cih, aqrp, aqrp2022] = [
  'housing-first-2017-seed',
  'housing-first-codified',
  'msp-2026',
  'lyon1-du-2025',
  'cih-2021',
  'aqrp-2026',
  'aqrp-2022',
].map(edition) as [PathwayEdition, PathwayEdition, PathwayEdition, PathwayEdition, PathwayEdition, PathwayEdition, PathwayEdition];

const accepted = { state: 'accepted' as const };
const refused = { state: 'refused' as const };
const experienced: KnownFacts = { attested: { 'care-experience': true } };
const bts = { levels: [{ level: { nomenclature: 'fr-1969' as const, level: 'III' }, registered: true }] };

const eligible = ({ admission }: PathwayEdition, facts: KnownFacts, today = '2026-01-10') => evaluate(admission.eligibility, facts, day(today));
const awarded = ({ award }: PathwayEdition, facts: KnownFacts, today = '2026-07-01') => evaluate(award.requirement, { closed: true, ...facts }, day(today));
const nodeOf = (evaluation: ReturnType<typeof eligible>, id: string) => flatten(evaluation).find((node) => node.id === id)?.answer;

describe('Housing First', () => {
  it.each([
    ['2021-03-15', '2026-03-15', 'met'],
    ['2021-03-15', '2026-03-16', 'not-met'],
    ['2024-02-29', '2029-02-28', 'met'],
    ['2024-02-29', '2029-03-01', 'not-met'],
  ])('recruited %s, certified %s: %s by route B', (recruitment, obtained, answer) => {
    const evaluation = awarded(codified, { dates: { recruitment: day(recruitment), 'certification-obtained': day(obtained) } }, '2030-01-01');
    expect(nodeOf(evaluation, 'award-route-b')).toBe(answer);
  });

  it('says when five years from 29 February end', () => {
    const facts = { dates: { recruitment: day('2024-02-29') }, commitments: { certification: { signedOn: day('2024-02-29') } } };
    expect(flatten(eligible(codified, facts)).find(({ id }) => id === 'commitment')?.reason.params).toEqual({ by: '2029-02-28' });
  });

  it('a BTS is enough for the seed, not for route A of the code, and both say so', () => {
    expect(eligible(seed, { ...experienced, ...bts }).answer).toBe('met');
    expect(nodeOf(eligible(codified, { ...experienced, ...bts }), 'route-a')).toBe('not-met');
    for (const one of [seed, codified]) expect(one.disagreements.map(({ topic }) => topic.en)).toContain('Level asked for');
  });

  it('“level II” without its scale decides nothing; 2 on today’s scale is no level', () => {
    const level = (given: unknown): KnownFacts => ({ ...experienced, levels: [{ level: JSON.parse(JSON.stringify(given)), registered: true }] });
    expect(nodeOf(eligible(codified, level({ level: 'II' })), 'route-a')).toBe('undetermined');
    expect(nodeOf(eligible(codified, level({ nomenclature: 'fr-1969', level: 'II' })), 'route-a')).toBe('met');
    expect(nodeOf(eligible(codified, level({ nomenclature: 'fr-2019', level: '3' })), 'route-a')).toBe('not-met');
  });

  it('a DU waits for the psychiatrist of the team', () => {
    const trained: KnownFacts = { ...experienced, documents: { 'other-training': accepted } };
    expect(eligible(codified, trained).answer).toBe('undetermined');
    expect(missingIn(eligible(codified, trained)).find(({ id }) => id === 'psychiatrist-opinion')).toMatchObject({ suppliedBy: 'third-party' });
    const favourable = eligible(codified, { ...trained, opinions: { 'team-psychiatrist': { favourable: true, sameTeam: true } } });
    expect([favourable.answer, nodeOf(favourable, 'route-c')]).toEqual(['met', 'met']);
    expect(nodeOf(eligible(codified, { ...trained, opinions: { 'team-psychiatrist': { favourable: true, sameTeam: false } } }), 'route-c')).toBe('not-met');
  });

  it('a signed commitment does not save a refused VAPP', () => {
    const facts = {
      ...experienced,
      documents: { vapp: refused },
      dates: { recruitment: day('2025-01-01') },
      commitments: { certification: { signedOn: day('2025-01-01') } },
    };
    expect(nodeOf(eligible(codified, facts), 'commitment')).toBe('met');
    expect(nodeOf(eligible(codified, facts), 'route-b')).toBe('not-met');
  });

  it('stays conditional until the deadline, then no longer', () => {
    const facts = {
      ...experienced,
      documents: { vapp: accepted },
      dates: { recruitment: day('2021-03-15') },
      commitments: { certification: { signedOn: day('2021-03-01') } },
    };
    expect(nodeOf(eligible(codified, facts, '2026-03-15'), 'route-b')).toBe('met');
    expect(nodeOf(eligible(codified, facts, '2026-03-16'), 'route-b')).toBe('not-met');
  });
});

describe('MSP', () => {
  const entering: KnownFacts = {
    attested: { 'lived-experience': true },
    ties: { 'employer-is-own-care': false },
    levels: [{ level: { nomenclature: 'fr-2019', level: '5' }, registered: true }],
  };

  it('is closed without a post, however good the file', () => {
    expect(eligible(msp, { ...entering, documents: { post: accepted } }).answer).toBe('met');
    expect(eligible(msp, { ...entering, documents: { post: refused }, judged: { project: 4 } }).answer).toBe('not-met');
  });

  it('is closed where the employer is also the care', () => {
    expect(eligible(msp, { ...entering, documents: { post: accepted }, ties: { 'employer-is-own-care': true } }).answer).toBe('not-met');
  });

  it.each([
    ['2006-02-02', 'met'],
    ['2006-02-03', 'not-met'],
  ])('without a bac, born %s and resuming on 2 February 2026: %s', (birth, answer) => {
    const dates = { birth: day(birth), 'studies-ended': day('2023-06-30'), resumption: day('2026-02-02') };
    expect(eligible(msp, { ...entering, levels: [], documents: { post: accepted, vapp: accepted }, dates }).answer).toBe(answer);
  });

  it('compares the average before rounding, and a floor holds whatever the average', () => {
    const done = { credits: 60, marks: { dissertation: mark('12') } };
    expect(awarded(msp, { ...done, average: mark('9.995') }).answer).toBe('not-met');
    expect(awarded(msp, { ...done, average: mark('10') }).answer).toBe('met');
    expect(awarded(msp, { credits: 60, average: mark('13'), marks: { dissertation: mark('5') } }).answer).toBe('not-met');
  });
});

describe('Lyon 1 and the short course', () => {
  it.each([
    [2070, 'not-met'],
    [2100, 'met'],
  ])('%i minutes of internship: %s', (done, answer) =>
    expect(awarded(lyon, { average: mark('12'), minutes: { internship: minutes(done) } }).answer).toBe(answer),
  );

  it.each([
    [6, 8, 'met'],
    [7, 10, 'not-met'],
  ])('%i half-days of %i: %s', (present, counted, answer) => expect(awarded(cih, { attendance: { overall: { present, counted } } }).answer).toBe(answer));
});

describe('AQRP', () => {
  const units = Object.fromEntries(aqrp.units.map(({ code }) => [code, true]));
  const good: KnownFacts = {
    attested: { 'lived-experience': true, 'ready-to-disclose': true, 'can-follow': true, computer: true },
    judged: { recovery: 3, helping: 3, experience: 2, french: 3 },
  };

  it('a DES without experience is not enough; with it, or with a postsecondary diploma, it is', () => {
    const education = (documents: NonNullable<KnownFacts['documents']>) => nodeOf(eligible(aqrp, { ...good, documents }), 'education');
    expect(education({ 'secondary-diploma': accepted, 'postsecondary-diploma': refused, 'experience-proof': refused })).toBe('not-met');
    expect(education({ 'secondary-diploma': accepted, 'experience-proof': accepted })).toBe('met');
    expect(education({ 'postsecondary-diploma': accepted })).toBe('met');
  });

  it('is to be established as long as the panel has not judged', () => {
    const evaluation = eligible(aqrp, { ...good, judged: {}, documents: { 'postsecondary-diploma': accepted, 'experience-proof': accepted } });
    expect(evaluation.answer).toBe('undetermined');
    expect(new Set(missingIn(evaluation).map(({ suppliedBy }) => suppliedBy))).toEqual(new Set(['panel']));
  });

  it('asks for two years in the older edition only', () => {
    const facts = { dates: { 'recovery-began': day('2024-01-11') } };
    expect(nodeOf(eligible(aqrp2022, facts), 'invested-two-years')).toBe('not-met');
    expect(nodeOf(eligible(aqrp2022, facts, '2026-01-11'), 'invested-two-years')).toBe('met');
    expect(flatten(eligible(aqrp, facts)).some(({ kind }) => kind === 'elapsed')).toBe(false);
  });

  it('41 h 30 of internship is not 42', () => {
    const facts = (done: number): KnownFacts => ({ units, attendance: { overall: { present: 16, counted: 20 } }, minutes: { internship: minutes(done) } });
    expect(awarded(aqrp, facts(2490)).answer).toBe('not-met');
    expect(awarded(aqrp, facts(2520)).answer).toBe('met');
  });

  it('all hours done and a unit failed: the certificate of completion, not the attestation', () => {
    const facts: KnownFacts = {
      closed: true,
      units: { ...units, PAR5: false },
      attendance: { overall: { present: 20, counted: 20 } },
      minutes: { internship: minutes(2520) },
    };
    expect(awarded(aqrp, facts).answer).toBe('not-met');
    expect(aqrp.award.completion && evaluate(aqrp.award.completion.requirement, facts, day('2026-07-01')).answer).toBe('met');
  });
});
