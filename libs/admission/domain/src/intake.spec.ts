import { instant, localDate, type OrganisationId } from '#kernel';
import { closeIntake, closesAt, editIntake, type Intake, type IntakeId, openIntake, takesApplications } from './index';

const intake: Intake = {
  id: 'i' as IntakeId,
  organisation: 'o' as OrganisationId,
  editionId: 'e',
  pathway: 'aqrp',
  stage: 'open',
  title: 'Hiver 2026',
  opensOn: localDate('2026-01-02'),
  closesOn: localDate('2026-01-19'),
  decidesOn: localDate('2026-03-02'),
  timeZone: 'America/Toronto',
  place: 'Montréal',
  places: 20,
  contacts: [{ name: 'Inès', role: 'secrétariat', email: 'ines@example.org' }],
  helpLine: null,
  version: 1,
};

describe('an intake closes at the end of its day, where it is', () => {
  it('is 23:59:59.999 in Montréal, already the next day in Paris', () => expect(closesAt(intake)).toBe('2026-01-20T04:59:59.999Z'));

  it.each([
    ['2026-01-02T04:59:59.999Z', false],
    ['2026-01-02T05:00:00Z', true],
    ['2026-01-20T04:59:00Z', true],
    ['2026-01-20T04:59:59.999Z', true],
    ['2026-01-20T05:00:00Z', false],
  ])('at %s takes applications: %s', (at, expected) => expect(takesApplications(intake, instant(at))).toBe(expected));

  it.each(['draft', 'closed'] as const)('takes none while %s', (stage) =>
    expect(takesApplications({ ...intake, stage }, instant('2026-01-10T12:00:00Z'))).toBe(false),
  );
});

describe('editing', () => {
  const { title, opensOn, closesOn, decidesOn, place, places, contacts, helpLine } = intake;
  const plan = { title, opensOn, closesOn, decidesOn, place, places, contacts, helpLine };

  it.each([
    ['draft', { closesOn: localDate('2026-01-10') }, true],
    ['open', { title: 'Hiver', places: 22 }, true],
    ['open', { closesOn: localDate('2026-01-25') }, true],
    ['open', { closesOn: localDate('2026-01-18') }, 'intake-frozen'],
    ['open', { opensOn: localDate('2026-01-03') }, 'intake-frozen'],
    ['closed', { closesOn: localDate('2026-01-25') }, 'intake-frozen'],
    ['closed', { decidesOn: localDate('2026-03-09') }, true],
    ['draft', { closesOn: localDate('2026-01-01') }, 'intake-dates'],
    ['draft', { decidesOn: localDate('2026-01-19') }, 'intake-dates'],
  ] as const)('of a %s intake, %j: %s', (stage, change, expected) => {
    const edited = editIntake({ ...intake, stage }, { ...plan, ...change });
    expect(edited.ok ? true : edited.refusal.code).toBe(expected);
  });
});

describe('opening and closing', () => {
  const today = localDate('2026-01-05');

  it.each([
    [{ ...intake, stage: 'draft' as const }, true],
    [{ ...intake, stage: 'closed' as const }, true],
    [intake, 'intake-stage'],
    [{ ...intake, stage: 'draft' as const, contacts: [] }, 'intake-contact-missing'],
    [{ ...intake, stage: 'draft' as const, closesOn: localDate('2026-01-04') }, 'intake-over'],
  ])('%#', (one, expected) => {
    const opened = openIntake(one, today);
    expect(opened.ok ? true : opened.refusal.code).toBe(expected);
  });

  it('closes only what is open', () => {
    expect(closeIntake(intake)).toMatchObject({ ok: true, value: { stage: 'closed' } });
    expect(closeIntake({ ...intake, stage: 'draft' })).toMatchObject({ ok: false });
  });
});
