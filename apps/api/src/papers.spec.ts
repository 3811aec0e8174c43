import type { PaperLine, PrintRunLine } from '#award/domain/contract';
import type { OrganisationId } from '#kernel';
import { judgePdf } from '#platform/pdf-signature';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Bench, type Person } from './testing';
import { awardingHouse, awardTo } from './testing/awarded';
import { completeFile } from './testing/cohort-with-files';

const words = async (bytes: Uint8Array) => {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const { info } = await document.getMetadata();
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.flatMap((item) => ('str' in item ? [item.str] : [])).join(' '));
  }
  const tree = await (await document.getPage(1)).getStructTree();
  return { pages, tree, title: (info as { Title: string }).Title };
};

describe('papers in the hands of the staff', () => {
  let bench: Bench;
  let organisation: OrganisationId;
  let lead: Person;
  let learners: readonly Person[];
  let sitting: string;
  beforeAll(async () => {
    bench = await Bench.open();
    bench.at('2026-07-03T14:00:00Z');
    const house = await awardingHouse(bench, 'Deux-Rives');
    ({ organisation, lead } = house);
    learners = await Promise.all([
      bench.person({ givenName: 'Zoé', familyName: 'Zimmer' }),
      bench.person({ givenName: 'Émile', familyName: 'Éluard' }),
      bench.person({ givenName: 'Yasmine', familyName: 'Abdi' }),
    ]);
    // Yasmine’s file is complete; of the two others no result is known.
    sitting = await awardTo(bench, house, learners, ({ cohort, enrolments }) =>
      completeFile(bench, { organisation, cohort, enrolment: enrolments[2] ?? '', account: learners[2]?.account ?? lead.account }),
    );
  });
  afterAll(() => bench.close());

  const certificateOf = async (person: Person | undefined): Promise<string> => (await person?.get('/certificates'))?.json().items[0].id;
  const run = (query: string, by = lead) => by.get(`/deliberations/${sitting}/print-run?${query}`);

  it('are listed with what each still lacks, and handed out one by one', async () => {
    const certificate = await certificateOf(learners[2]);
    const { items } = (await lead.get(`/staff/certificates/${certificate}/papers`)).json() as { items: PaperLine[] };
    expect(items.filter(({ kind }) => kind === 'certificate').map(({ level }) => level)).toEqual([0, 1, 2, 3]);
    expect(items.filter(({ kind }) => kind === 'completion')).toEqual([]);
    expect(items.find(({ kind }) => kind === 'unit')).toMatchObject({ unit: 'PAR1', level: 2, title: { fr: expect.any(String) }, lacking: [] });
    for (const { kind, level, unit } of items) {
      const paper = await lead.get(`/staff/certificates/${certificate}/paper?kind=${kind}&level=${level}&unit=${unit}`);
      expect([kind, level, paper.statusCode, paper.rawPayload.byteLength <= 45_000]).toEqual([kind, level, 200, true]);
    }
    const wrong = await lead.get(`/staff/certificates/${certificate}/paper?kind=completion&level=1`);
    expect(wrong.json()).toMatchObject({ status: 404, code: 'certificate-unknown' });
  });

  it('are refused by name of what is missing before anything is drawn', async () => {
    const certificate = await certificateOf(learners[1]);
    const refused = await lead.get(`/staff/certificates/${certificate}/paper?kind=transcript&level=3`);
    expect(refused.json()).toMatchObject({ status: 422, code: 'paper-incomplete', params: { results: 'yes', name: 'no', followed: 'no' } });
    const { items } = (await lead.get(`/deliberations/${sitting}/print-runs`)).json() as { items: PrintRunLine[] };
    expect(items.find(({ kind }) => kind === 'transcript')).toEqual({ kind: 'transcript', level: 3, papers: 1, incomplete: 2, lacking: ['results'] });
  });

  it('come as one file for a sitting, in the order of names, the very pages that were issued', async () => {
    const answer = await run('kind=certificate&level=1');
    expect(answer.headers['content-disposition']).toBe(`attachment; filename*=UTF-8''print-run.pdf`);
    const { pages, tree, title } = await words(answer.rawPayload);
    expect(pages.map((page) => ['Abdi', 'Éluard', 'Zimmer'].filter((name) => page.includes(name)))).toEqual([['Abdi'], ['Éluard'], ['Zimmer']]);
    expect(title).toBe('Tirage à imprimer, sans cachet : 3 documents');
    expect(JSON.stringify(tree)).toContain('"H1"');
    const file = answer.rawPayload.toString('latin1');
    expect(['/ByteRange', '/EmbeddedFile', '/AcroForm'].filter((mark) => file.includes(mark))).toEqual([]);
    const issued = (await learners[2]?.get(`/certificates/${await certificateOf(learners[2])}/document`))?.rawPayload ?? Buffer.alloc(0);
    expect((await words(issued)).pages[0]).toBe(pages[0]);
  });

  it('say nothing of the course up to level 1, on the page, in the title, in the file that comes along', async () => {
    const certificate = await certificateOf(learners[2]);
    for (const [kind, level] of [
      ['certificate', 0],
      ['certificate', 1],
      ['attestation', 1],
    ] as const) {
      const paper = await lead.get(`/staff/certificates/${certificate}/paper?kind=${kind}&level=${level}`);
      const { attachments: attached } = await judgePdf(new Uint8Array(paper.rawPayload), [], new Date('2026-07-04T00:00:00Z'));
      const told = JSON.stringify([await words(paper.rawPayload), paper.headers, attached.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])]);
      expect(attached).toHaveLength(1);
      expect(told).not.toMatch(/pairs|aidant|rétabliss|recover|mental|peer/i);
    }
  });

  it('print every unit that was passed', async () => {
    const { pages } = await words((await run('kind=unit&level=2')).rawPayload);
    expect(pages).toHaveLength(5);
  });

  it('leave out what is no longer in force', async () => {
    const certificate = await certificateOf(learners[0]);
    await lead.post(`/certificates/${certificate}/standing`, { step: 'revoked', reason: 'Erreur de saisie.' });
    const { pages } = await words((await run('kind=certificate&level=1')).rawPayload);
    expect(pages).toHaveLength(2);
  });

  it('are unknown to the staff of another organisation', async () => {
    const other = await bench.organisation('Autre');
    const stranger = await bench.person({ roles: [[other, 'programme-lead']] });
    const certificate = await certificateOf(learners[2]);
    expect((await run('', stranger)).json()).toMatchObject({ status: 404, code: 'deliberation-unknown' });
    expect((await stranger.get(`/staff/certificates/${certificate}/papers`)).json()).toMatchObject({ status: 404, code: 'certificate-unknown' });
    expect((await stranger.get(`/staff/certificates/${certificate}/paper?kind=certificate&level=1`)).json()).toMatchObject({ code: 'certificate-unknown' });
    expect((await run('kind=completion&level=1')).json()).toMatchObject({ status: 409, code: 'nothing-to-print' });
  });
});
