import { UnitOfWork } from '#platform/database';
import { intakePlan } from '../admission/intake-for-tests';
import { Bench } from '../testing';
import { allMet, type Candidate, decide, decision, refusal, type Selection, selectionIn, settle } from './arrangement';

interface File {
  readonly application: string;
  readonly decision: { readonly id: string; readonly version: number } | null;
  readonly offer: { readonly id: string; readonly stage: string } | null;
  readonly rank: number;
  readonly tied: boolean;
}

describe('the selection', () => {
  let bench: Bench;
  beforeAll(async () => (bench = await Bench.open()));
  afterAll(() => bench.close());

  const board = async ({ lead, intake }: Selection) => (await lead.get(`/intakes/${intake}/selection`)).json();
  const fileOf = async (selection: Selection, { application }: Candidate): Promise<File> =>
    (await board(selection)).files.find((file: File) => file.application === application);
  const waitingAt = (rank: number) => ({ ...decision, outcome: 'waiting-list', rank });
  const send = async (selection: Selection, files: readonly Candidate[], firstCome = false) => {
    const all: File[] = (await board(selection)).files;
    const decisions = all.filter(({ application }) => files.some((file) => file.application === application)).map((file) => file.decision?.id);
    return selection.lead.post(`/intakes/${selection.intake}/answers`, { decisions, firstCome });
  };
  const answerOf = async ({ person, application }: Candidate) => (await person.get(`/applications/${application}/answer`)).json();
  const acceptance = async (candidate: Candidate) => candidate.person.post(`/offers/${(await answerOf(candidate)).offer.id}/acceptance`);
  const stageOf = (application: string) =>
    bench.asHouse(async ({ manager }) => (await manager.query<{ stage: string }[]>('select stage from application where id = $1', [application]))[0]?.stage);
  const told = (topic: string, intake: string) =>
    bench.asHouse(async ({ manager }) =>
      manager.query<{ payload: Record<string, string> }[]>(`select payload from outbox where topic = $1 and payload ->> 'intake' = $2`, [topic, intake]),
    );

  it('ranks settled files, shows ties, and lets only a person break them', async () => {
    const selection = await selectionIn(bench, { readers: 2, files: 3 });
    await settle(bench, selection, (n) => (n === 0 ? 4 : 3));
    const { lead, intake, files } = selection;
    const ranks = async () =>
      (await board(selection)).files.map(({ application, rank, tied }: File) => [files.findIndex((file) => file.application === application), rank, tied]);
    expect(await ranks()).toEqual([
      [0, 1, false],
      [1, 2, true],
      [2, 2, true],
    ]);
    expect((await lead.put(`/intakes/${intake}/selection/order`, { applications: [files[0]!.application, files[1]!.application] })).json()).toMatchObject({
      code: 'not-a-tie',
    });
    await lead.put(`/intakes/${intake}/selection/order`, { applications: [files[2]!.application, files[1]!.application] });
    expect(await ranks()).toEqual([
      [0, 1, false],
      [2, 2, false],
      [1, 3, false],
    ]);
    const unit = bench.app.get(UnitOfWork);
    const audited = await unit.run({ kind: 'account', account: lead.account, memberships: [] }, () =>
      unit.manager.query<object[]>(`select 1 from audit_entry where action = 'selection.tie-ordered'`),
    );
    expect(audited).toHaveLength(1);
  });

  it('takes a decision per file, correctable until it is sent, and tells the person nothing before', async () => {
    const selection = await selectionIn(bench, { readers: 2, files: 1 });
    const [joelle] = selection.files as [Candidate];
    const { lead } = selection;
    expect((await decide(lead, joelle.application)).json()).toMatchObject({ code: 'reviews-missing' });
    await settle(bench, selection, () => 1);
    expect((await decide(lead, joelle.application, { ...refusal, letter: ' ' })).json()).toMatchObject({ code: 'letter-missing' });
    expect((await decide(lead, joelle.application, { ...refusal, findings: allMet })).json()).toMatchObject({ code: 'unmet-condition-missing' });
    expect((await decide(lead, joelle.application, { ...refusal, findings: [{ ...refusal.findings[0], reason: '' }] })).json()).toMatchObject({
      status: 422,
      code: 'reason-missing',
    });
    expect((await decide(lead, joelle.application, { ...refusal, findings: [{ ...refusal.findings[0], code: 'beauty' }] })).json()).toMatchObject({
      code: 'finding-unknown',
    });
    expect((await decide(lead, joelle.application, refusal)).json()).toMatchObject({ outcome: 'refusal', version: 1, sentAt: null });
    expect((await decide(lead, joelle.application, refusal)).json()).toMatchObject({ status: 412, code: 'changed-meanwhile' });
    expect((await decide(lead, joelle.application, { ...refusal, letter: 'Bonjour Joëlle.' }, 1)).json()).toMatchObject({ version: 2 });
    expect(await answerOf(joelle)).toMatchObject({ status: 404, code: 'answer-unknown' });
    expect(await bench.mailsTo(joelle.person.email)).toEqual([]);

    bench.at('2026-03-02T15:00:00Z');
    expect((await send(selection, [joelle])).statusCode).toBe(200);
    expect((await decide(lead, joelle.application, refusal, 2)).json()).toMatchObject({ code: 'answer-sent' });
    expect((await lead.delete(`/applications/${joelle.application}/decision`)).json()).toMatchObject({ code: 'decision-unknown' });
    await bench.settle();
    expect(await bench.mailsTo(joelle.person.email)).toMatchObject([
      { subject: 'Réponse', link: `http://localhost:3000/applications/${joelle.application}/answer` },
    ]);
    const answer = await answerOf(joelle);
    expect(answer).toMatchObject({
      outcome: 'refusal',
      decidedOn: '2026-03-02',
      appealBy: '2026-04-01',
      letter: 'Bonjour Joëlle.',
      decidedBy: 'Suzanne Petit',
      offer: null,
    });
    expect(answer.conditions[0]).toMatchObject({ met: false, reason: 'Surtout des conseils, peu d’écoute.', score: 1, minimum: 2 });
    expect(await stageOf(joelle.application)).toBe('refused');
    expect((await bench.mailsTo(joelle.person.email))[0]?.body).not.toMatch(/refus|retenue/);
  });

  it('gives the letter as a PDF with a neutral name, to its person alone', async () => {
    const selection = await selectionIn(bench, { readers: 2, files: 2 });
    const [joelle, other] = selection.files as [Candidate, Candidate];
    await settle(bench, selection, () => 1);
    await decide(selection.lead, joelle.application, refusal);
    await send(selection, [joelle]);
    const letter = await joelle.person.get(`/applications/${joelle.application}/answer/letter`);
    expect(letter.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename*=UTF-8''reponse-${joelle.number}.pdf`,
    });
    expect(letter.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    for (const stranger of [other.person, selection.readers[0]!, selection.lead])
      expect((await stranger.get(`/applications/${joelle.application}/answer/letter`)).statusCode).toBe(404);
  });

  it('fills a place once, however often the button is pressed, and tells training', async () => {
    const selection = await selectionIn(bench, { readers: 2, files: 2 });
    const [joelle, other] = selection.files as [Candidate, Candidate];
    await settle(bench, selection);
    await decide(selection.lead, joelle.application);
    await send(selection, [joelle]);
    const { id } = (await answerOf(joelle)).offer;
    expect((await other.person.post(`/offers/${id}/acceptance`)).json()).toMatchObject({ status: 404, code: 'offer-unknown' });
    const pressed = await Promise.all(Array.from({ length: 10 }, () => joelle.person.post(`/offers/${id}/acceptance`)));
    expect(pressed.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, ...Array<number>(9).fill(409)]);
    expect((await board(selection)).intake).toMatchObject({ placesTaken: 1 });
    expect(await stageOf(joelle.application)).toBe('accepted');
    const { organisation, intake } = selection;
    expect(await told('offer-accepted', intake)).toMatchObject([
      { payload: { offer: id, application: joelle.application, account: joelle.person.account, organisation, editionId: expect.any(String) } },
    ]);
    expect((await joelle.person.post(`/offers/${id}/refusal`)).json()).toMatchObject({ code: 'offer-not-open' });
  });

  it('ends an offer with its last day in Montréal, and offers the next exactly once when somebody confirms', async () => {
    const selection = await selectionIn(bench, { readers: 2, files: 3, places: 1 });
    const [joelle, next, after] = selection.files as [Candidate, Candidate, Candidate];
    const { lead, intake } = selection;
    await settle(bench, selection);
    bench.at('2026-03-02T15:00:00Z');
    await decide(lead, joelle.application);
    await decide(lead, next.application, waitingAt(1));
    expect((await decide(lead, after.application, waitingAt(1))).json()).toMatchObject({ code: 'rank-taken' });
    await decide(lead, after.application, waitingAt(2));
    await send(selection, selection.files);
    expect((await answerOf(joelle)).offer).toMatchObject({ stage: 'open', deadline: '2026-03-12', expiresAt: '2026-03-13T03:59:59.999Z' });
    expect(await answerOf(next)).toMatchObject({ outcome: 'waiting-list', rank: 1, offer: null });

    bench.at('2026-03-13T04:01:00Z');
    expect((await answerOf(joelle)).offer).toMatchObject({ stage: 'expired' });
    expect((await acceptance(joelle)).json()).toMatchObject({ status: 409, code: 'offer-expired' });
    await Promise.all(Array.from({ length: 5 }, () => board(selection)));
    await bench.settle();
    const offers = (await board(selection)).files.flatMap(({ offer }: File) => offer ?? []);
    expect(offers.map(({ stage }: { stage: string }) => stage).toSorted()).toEqual(['expired', 'prepared']);
    expect(await answerOf(next)).toMatchObject({ offer: null });
    const prepared = (await fileOf(selection, next)).offer!;
    expect((await next.person.post(`/offers/${prepared.id}/acceptance`)).json()).toMatchObject({ code: 'offer-unknown' });
    const clicks = await Promise.all([lead.post(`/offers/${prepared.id}/sending`), lead.post(`/offers/${prepared.id}/sending`)]);
    expect(clicks.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409]);
    expect((await acceptance(next)).json()).toMatchObject({ stage: 'accepted' });
    expect((await lead.post(`/intakes/${intake}/offers`)).json()).toMatchObject({ code: 'more-offers-than-places' });
  });

  it('writes to the next person by itself only when the lead asked for that', async () => {
    const selection = await selectionIn(bench, { readers: 2, files: 3, places: 1 });
    const [joelle, next, after] = selection.files as [Candidate, Candidate, Candidate];
    const { lead, intake } = selection;
    await settle(bench, selection);
    await decide(lead, joelle.application);
    await decide(lead, after.application, waitingAt(2));
    await decide(lead, next.application, waitingAt(1));
    await send(selection, selection.files);
    await lead.put(`/intakes/${intake}/selection/settings`, { automaticNext: true });
    const { id } = (await answerOf(joelle)).offer;
    await Promise.all([joelle.person.post(`/offers/${id}/refusal`), joelle.person.post(`/offers/${id}/refusal`)]);
    await bench.settle();
    expect((await answerOf(joelle)).offer).toMatchObject({ stage: 'declined' });
    expect((await answerOf(next)).offer).toMatchObject({ stage: 'open' });
    expect((await answerOf(after)).offer).toBeNull();
    await next.person.post(`/applications/${next.application}/withdrawal`);
    await bench.settle();
    expect((await answerOf(after)).offer).toMatchObject({ stage: 'open' });
  });

  it('makes no more offers than places, unless the lead says so on purpose', async () => {
    const selection = await selectionIn(bench, { readers: 2, files: 3, places: 2 });
    await settle(bench, selection);
    for (const { application } of selection.files) await decide(selection.lead, application);
    expect((await send(selection, selection.files)).json()).toMatchObject({ status: 409, code: 'more-offers-than-places', params: { offers: 3, places: 2 } });
    expect((await send(selection, selection.files, true)).statusCode).toBe(200);
    expect((await answerOf(selection.files[0]!)).offer).toMatchObject({ firstCome: true, placeLeft: true });
  });

  it('is not for a lead to take about themselves, nor a place to take back once accepted', async () => {
    const selection = await selectionIn(bench, { readers: 2, files: 1, places: 2 });
    const { lead, intake, files } = selection;
    await bench.asHouse(({ manager }) => manager.query('update application set account = $2 where id = $1', [files[0]!.application, lead.account]));
    await settle(bench, selection);
    expect((await decide(lead, files[0]!.application)).json()).toMatchObject({ status: 409, code: 'own-application' });
    await bench.asHouse(({ manager }) => manager.query('update intake set places_taken = 2 where id = $1', [intake]));
    expect((await lead.put(`/staff/intakes/${intake}`, { ...intakePlan, places: 1 }, { 'if-match': '"2"' })).json()).toMatchObject({
      status: 409,
      code: 'places-taken',
    });
  });

  it('does not exist for another organisation', async () => {
    const mine = await selectionIn(bench, { readers: 2, files: 1 });
    const theirs = await selectionIn(bench, { readers: 2, files: 0 });
    await settle(bench, mine);
    await decide(mine.lead, mine.files[0]!.application);
    const { decision: prepared } = await fileOf(mine, mine.files[0]!);
    expect((await theirs.lead.post(`/intakes/${mine.intake}/answers`, { decisions: [prepared!.id] })).json()).toMatchObject({
      status: 404,
      code: 'intake-unknown',
    });
    expect((await theirs.lead.post(`/intakes/${theirs.intake}/answers`, { decisions: [prepared!.id] })).json()).toMatchObject({
      status: 404,
      code: 'decision-unknown',
    });
    await send(mine, mine.files);
    const { id } = (await answerOf(mine.files[0]!)).offer;
    expect((await theirs.lead.post(`/offers/${id}/sending`)).json()).toMatchObject({ status: 404, code: 'offer-unknown' });
    expect((await theirs.lead.post(`/offers/${id}/acceptance`)).json()).toMatchObject({ status: 404, code: 'offer-unknown' });
    expect((await mine.lead.post(`/offers/${id}/acceptance`)).json()).toMatchObject({ status: 404, code: 'offer-unknown' });
    expect((await theirs.lead.put(`/intakes/${mine.intake}/selection/settings`, { automaticNext: true })).statusCode).toBe(404);
    expect((await theirs.lead.post(`/intakes/${mine.intake}/offers`)).statusCode).toBe(404);
    expect((await theirs.lead.get(`/applications/${mine.files[0]!.application}/answer`)).statusCode).toBe(404);
  });
});
