import { randomUUID } from 'node:crypto';
import type { Route } from '#kernel/contract';
import { UnitOfWork } from '#platform/database';
import { contracts } from '../contracts';
import { Bench, type Person } from '../testing';
import { even, review, type Selection, selectionIn } from './arrangement';

/** Every route somebody can read with, filled with the ids of the file: what comes back must not hold a trace of the other's review. */
const everythingFor = async (reader: Person, ids: Readonly<Record<string, string>>) => {
  const readable = Object.values<Readonly<Record<string, Route>>>(contracts)
    .flatMap((table) => Object.values(table))
    .filter(({ method, media }) => method === 'GET' && !media);
  const urls = readable.map(({ path }) => path.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? randomUUID()));
  const bodies: string[] = [];
  for (const url of urls) bodies.push((await reader.get(url)).body);
  return { urls, seen: bodies.join('\n') };
};

describe('the panel', () => {
  let bench: Bench;
  beforeAll(async () => (bench = await Bench.open()));
  afterAll(() => bench.close());

  it('gets its files evenly, two readers each, and a mail that says nothing of them', async () => {
    const { lead, intake, readers } = await selectionIn(bench, { readers: 3, files: 6 });
    const panel = (await lead.post(`/intakes/${intake}/panel/readings`)).json();
    expect(panel.members.map(({ asked }: { asked: number }) => asked)).toEqual([4, 4, 4]);
    expect(panel.files.every(({ readers: two }: { readers: object[] }) => two.length === 2)).toBe(true);
    expect((await lead.post(`/intakes/${intake}/panel/readings`)).json()).toEqual(panel);
    expect((await readers[0]!.get('/panel/files')).json().items).toHaveLength(4);
    await bench.settle();
    const [mail, ...more] = await bench.mailsTo(readers[0]!.email);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ subject: 'Dossiers à lire', link: 'http://localhost:3000/panel' });
    expect(mail?.body).not.toContain('Cardinal');
  });

  it('is too small for a file when only one member may read it', async () => {
    const { lead, intake } = await selectionIn(bench, { readers: 1, files: 1 });
    expect((await lead.post(`/intakes/${intake}/panel/readings`)).json()).toMatchObject({ status: 409, code: 'panel-too-small' });
  });

  it('reads each on their own side until both reviews are in', async () => {
    const { lead, readers, intake, files } = await selectionIn(bench, { readers: 2, files: 1 });
    const [one, other] = readers as [Person, Person];
    const { application } = files[0]!;
    await lead.post(`/intakes/${intake}/panel/readings`);
    const ids = { application, intake, account: one.account };
    const before = await everythingFor(other, ids);
    expect((await review(one, application, { ...even(3), helping: 1 })).statusCode).toBe(200);
    await bench.settle();
    const after = await everythingFor(other, ids);
    expect(after.urls.length).toBeGreaterThan(20);
    expect(after.seen).toBe(before.seen);
    const board = (await lead.get(`/intakes/${intake}/selection`)).json();
    expect(board.files[0]).toMatchObject({ reading: 'being-read', given: 1, asked: 2, reviews: [], settled: {}, total: null });
    expect((await bench.mailsTo(other.email)).length).toBe(1);
    await review(other, application, even(3));
    await bench.settle();
    expect((await other.get(`/panel/files/${application}`)).json().others).toMatchObject([{ name: 'Membre0 Diallo', scores: { helping: 1 } }]);
    expect((await one.get(`/panel/files/${application}`)).json().others).toMatchObject([{ scores: { helping: 3 } }]);
  });

  it('keeps the database blind too: the other row is not there for the other reader', async () => {
    const { lead, readers, intake, files } = await selectionIn(bench, { readers: 2, files: 1 });
    const { application } = files[0]!;
    await lead.post(`/intakes/${intake}/panel/readings`);
    await review(readers[0]!, application, even(2));
    const { organisation } = await bench.asHouse(
      async ({ manager }) => (await manager.query<{ organisation: never }[]>('select organisation from review where application = $1', [application]))[0]!,
    );
    const unit = bench.app.get(UnitOfWork);
    const count = (account: Person['account'], role: 'panel' | 'programme-lead') =>
      unit.run(
        { kind: 'account', account, memberships: [{ organisation, role }] },
        async () => (await unit.manager.query<object[]>('select * from review')).length,
      );
    expect(await count(readers[0]!.account, 'panel')).toBe(1);
    expect(await count(readers[1]!.account, 'panel')).toBe(0);
    expect(await count(readers[1]!.account, 'programme-lead')).toBe(0);
    expect(await count(lead.account, 'programme-lead')).toBe(0);
  });

  it('saves drafts by version, refuses what the grid does not ask, and is given once', async () => {
    const { lead, readers, intake, files } = await selectionIn(bench, { readers: 2, files: 1 });
    const url = `/panel/files/${files[0]!.application}/review`;
    const [one] = readers as [Person, Person];
    await lead.post(`/intakes/${intake}/panel/readings`);
    expect((await one.put(url, { scores: { recovery: 1 }, reasons: {} }, { 'if-match': '"0"' })).json()).toMatchObject({ version: 1 });
    expect((await one.put(url, { scores: { recovery: 2 }, reasons: {} }, { 'if-match': '"0"' })).json()).toMatchObject({
      status: 412,
      code: 'changed-meanwhile',
    });
    expect((await one.put(url, { scores: { beauty: 2 }, reasons: {} }, { 'if-match': '"1"' })).json()).toMatchObject({ code: 'criterion-unknown' });
    expect((await one.put(url, { scores: { recovery: 5 }, reasons: {} }, { 'if-match': '"1"' })).statusCode).toBe(400);
    expect((await one.post(`${url}/submission`)).json()).toMatchObject({ code: 'score-missing', params: { count: 3 } });
    await one.put(url, { scores: even(1), reasons: {} }, { 'if-match': '"1"' });
    expect((await one.post(`${url}/submission`)).json()).toMatchObject({ code: 'reason-missing' });
    await one.put(url, { scores: even(2), reasons: {} }, { 'if-match': '"2"' });
    const twice = await Promise.all([one.post(`${url}/submission`), one.post(`${url}/submission`)]);
    expect(twice.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409]);
    expect((await one.put(url, { scores: even(4), reasons: {} }, { 'if-match': '"3"' })).json()).toMatchObject({ code: 'review-given' });
  });

  it('asks a third member when two diverge, who reads blind as well; the middle score counts', async () => {
    const { lead, readers, intake, files } = await selectionIn(bench, { readers: 3, files: 1 });
    const { application } = files[0]!;
    const [one, other, third] = readers as [Person, Person, Person];
    await lead.put(`/intakes/${intake}/panel/files/${application}`, { readers: [one.account, other.account] });
    await review(one, application, even(4));
    await review(other, application, { ...even(4), helping: 2 });
    await bench.settle();
    expect((await lead.get(`/intakes/${intake}/selection`)).json().files[0]).toMatchObject({
      reading: 'third-being-read',
      diverging: ['helping'],
      total: null,
    });
    expect((await third.get('/panel/files')).json().items).toMatchObject([{ application, third: true, state: 'to-read' }]);
    expect((await third.get(`/panel/files/${application}`)).json().others).toEqual([]);
    await bench.settle();
    expect((await bench.mailsTo(third.email)).map(({ subject }) => subject)).toEqual(['Une lecture de plus']);
    await review(third, application, { ...even(0), helping: 3 });
    await bench.settle();
    expect((await lead.get(`/intakes/${intake}/selection`)).json().files[0]).toMatchObject({
      reading: 'settled',
      settled: { recovery: 4, helping: 3 },
      rank: 1,
      total: 33,
    });
  });

  it('lets a member leave a file of somebody they are tied to, before or after their review', async () => {
    const { lead, readers, intake, files } = await selectionIn(bench, { readers: 3, files: 1 });
    const { application } = files[0]!;
    const [one, other, third] = readers as [Person, Person, Person];
    await lead.put(`/intakes/${intake}/panel/files/${application}`, { readers: [one.account, other.account] });
    await review(one, application, even(3));
    await review(other, application, even(2));
    await bench.settle();
    expect((await one.post(`/panel/files/${application}/recusal`)).statusCode).toBe(200);
    expect((await one.get(`/panel/files/${application}`)).statusCode).toBe(404);
    await bench.settle();
    expect((await one.get(`/panel/files/${application}`)).statusCode).toBe(404);
    expect((await one.get('/panel/files')).json().items).toEqual([]);
    expect((await other.get(`/panel/files/${application}`)).json().others).toEqual([]);
    expect((await third.get(`/panel/files/${application}`)).json().others).toEqual([]);
    expect((await lead.get(`/intakes/${intake}/selection`)).json().files[0]).toMatchObject({ reading: 'being-read', given: 1, asked: 2 });
    expect((await lead.put(`/intakes/${intake}/panel/files/${application}`, { readers: [one.account, other.account] })).json()).toMatchObject({
      code: 'reader-is-tied',
    });
  });

  it('can be handed out by hand; a member with files stays on the panel', async () => {
    const { lead, readers, intake, files } = await selectionIn(bench, { readers: 3, files: 1 });
    const { application } = files[0]!;
    const [one, other, third] = readers as [Person, Person, Person];
    await lead.put(`/intakes/${intake}/panel/files/${application}`, { readers: [one.account, other.account] });
    expect((await third.get(`/panel/files/${application}`)).statusCode).toBe(404);
    await lead.put(`/intakes/${intake}/panel/files/${application}`, { readers: [third.account, other.account] });
    expect((await one.get(`/panel/files/${application}`)).statusCode).toBe(404);
    expect((await third.get(`/panel/files/${application}`)).statusCode).toBe(200);
    expect((await lead.delete(`/intakes/${intake}/panel/members/${third.account}`)).json()).toMatchObject({ code: 'member-has-files' });
    expect((await lead.delete(`/intakes/${intake}/panel/members/${one.account}`)).statusCode).toBe(200);
  });

  it('does not exist for another organisation, nor for members of another panel', async () => {
    const mine: Selection = await selectionIn(bench, { readers: 2, files: 1 });
    const theirs = await selectionIn(bench, { readers: 2, files: 1 });
    const { application } = mine.files[0]!;
    await mine.lead.post(`/intakes/${mine.intake}/panel/readings`);
    const asLead = [
      theirs.lead.get(`/intakes/${mine.intake}/panel`),
      theirs.lead.post(`/intakes/${mine.intake}/panel/members`, { account: theirs.readers[0]!.account }),
      theirs.lead.post(`/intakes/${mine.intake}/panel/readings`),
      theirs.lead.put(`/intakes/${mine.intake}/panel/files/${application}`, { readers: [] }),
      theirs.lead.put(`/intakes/${theirs.intake}/panel/files/${application}`, { readers: [theirs.readers[0]!.account, theirs.readers[1]!.account] }),
      theirs.lead.get(`/intakes/${mine.intake}/selection`),
      theirs.lead.put(`/applications/${application}/decision`, { outcome: 'offer', rank: null, letter: '', findings: [] }, { 'if-match': '"0"' }),
      theirs.lead.delete(`/applications/${application}/decision`),
    ];
    const asReader = theirs.readers.flatMap((reader) => [
      reader.get(`/panel/files/${application}`),
      reader.post(`/panel/files/${application}/review/submission`),
      reader.post(`/panel/files/${application}/recusal`),
    ]);
    expect((await Promise.all([...asLead, ...asReader])).map(({ statusCode }) => statusCode)).toEqual(Array(8 + 6).fill(404));
    expect((await mine.lead.post(`/intakes/${mine.intake}/panel/members`, { account: theirs.readers[0]!.account })).json()).toMatchObject({
      status: 404,
      code: 'member-unknown',
    });
  });
});
