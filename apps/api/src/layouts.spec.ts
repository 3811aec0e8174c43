import { houseColours, type LayoutSettings } from '#award/domain';
import type { LayoutView } from '#award/domain/contract';
import type { OrganisationId } from '#kernel';
import sharp from 'sharp';
import { Bench, type Person } from './testing';
import { cohortWithFiles, completeFile } from './testing/cohort-with-files';

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#336699' } })
    .withExif({ IFD0: { Copyright: 'canary-in-exif' } })
    .jpeg()
    .toBuffer();

describe('the layout of an organisation', () => {
  let bench: Bench;
  let organisation: OrganisationId;
  let lead: Person;
  beforeAll(async () => {
    bench = await Bench.open();
    bench.at('2026-07-03T14:00:00Z');
    organisation = await bench.organisation('Deux-Rives');
    lead = await bench.person({ givenName: 'Paul', familyName: 'Nadeau', roles: [[organisation, 'programme-lead']] });
  });
  afterAll(() => bench.close());

  const view = async (): Promise<LayoutView> => (await lead.get(`/layouts/${organisation}`)).json();
  const save = (settings: LayoutSettings, version: number, by = lead) => by.put(`/layouts/${organisation}`, settings, { 'if-match': `"${version}"` });
  const send = (bytes: Uint8Array) => lead.upload(`/layouts/${organisation}/pictures?use=logo&name=logo.png`, bytes);
  const preview = (settings: LayoutSettings, kind = 'certificate', level = 1) =>
    lead.post(`/layouts/${organisation}/preview`, { settings, kind, level, language: 'fr' });

  it('begins with the look of the house, is saved in versions, each taken up again as it was', async () => {
    const first = await view();
    expect(first).toMatchObject({
      version: 0,
      versions: [],
      settings: { legalName: 'Deux-Rives', programme: 'Deux-Rives', place: 'Québec', colours: houseColours },
    });
    const renamed = await save({ ...first.settings, legalName: 'Coopérative des Deux-Rives' }, 0);
    expect(renamed.json()).toMatchObject({ version: 1, versions: [{ version: 1, madeBy: 'Paul Nadeau' }] });
    expect((await save({ ...first.settings, place: 'Montréal' }, 1)).json()).toMatchObject({ version: 2 });
    const earlier = (await lead.get(`/layouts/${organisation}/versions/1`)).json();
    expect(earlier).toMatchObject({ legalName: 'Coopérative des Deux-Rives', place: 'Québec' });
    expect((await save(earlier, 2)).json()).toMatchObject({ version: 3, settings: earlier });
    expect((await lead.get(`/layouts/${organisation}/versions/9`)).json()).toMatchObject({ code: 'layout-unknown' });
  });

  it('keeps one of two versions saved at once, and tells the other', async () => {
    const { settings, version } = await view();
    const answers = await Promise.all([save({ ...settings, place: 'Lévis' }, version), save({ ...settings, place: 'Laval' }, version)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412]);
  });

  it.each([
    ['words', '#999999', { part: 'words', ratio: 2.84, least: 4.5 }],
    ['first', '#dddddd', { part: 'first', least: 3 }],
    ['second', '#ffff00', { part: 'second', ratio: 1.07, least: 3 }],
  ])('refuses a colour of %s that is too pale, with the contrast measured', async (part, colour, params) => {
    const { settings, version } = await view();
    const answer = await save({ ...settings, colours: { ...settings.colours, [part]: colour } }, version);
    expect(answer.json()).toMatchObject({ status: 422, code: 'colour-too-pale', params });
    expect((await view()).version).toBe(version);
  });

  it('refuses words that cannot be printed, pictures of others, fields nobody knows', async () => {
    const { settings, version } = await view();
    expect((await save({ ...settings, place: 'Qu\u202eébec' }, version)).json()).toMatchObject({ code: 'text-not-printable' });
    expect((await save({ ...settings, logo: '3b0c9f3a-1f0e-4a55-9d0c-000000000000' }, version)).json()).toMatchObject({ code: 'picture-unknown' });
    expect((await save({ ...settings, surprise: true } as LayoutSettings, version)).statusCode).toBe(400);
  });

  it('draws a picture again: nothing else of the file is kept', async () => {
    const sent = await picture(900, 300);
    expect(sent.includes('canary-in-exif')).toBe(true);
    const { id, width, height } = (await send(sent)).json();
    expect([width, height]).toEqual([520, 173]);
    const kept = await lead.get(`/layouts/${organisation}/pictures/${id}`);
    expect(kept.headers['content-type']).toBe('image/png');
    expect(kept.rawPayload.includes('canary-in-exif')).toBe(false);
    expect(kept.rawPayload.byteLength).toBeLessThanOrEqual(3000);
  });

  it('takes an SVG as a drawing: no script, no reference to elsewhere passes', async () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="60" height="20"><script>alert(1)</script>
      <image xlink:href="file:///etc/passwd" width="10" height="10"/><image href="https://canary.example/x.png" width="5" height="5"/><rect width="60" height="20" fill="#6b2450"/></svg>`;
    const { id, width } = (await send(Buffer.from(svg))).json();
    expect(width).toBe(520);
    const kept = (await lead.get(`/layouts/${organisation}/pictures/${id}`)).rawPayload;
    expect(kept.subarray(1, 4).toString()).toBe('PNG');
    expect(kept.toString('latin1')).not.toMatch(/script|canary|passwd/);
  });

  it.each([
    ['a page that calls itself a picture', () => Promise.resolve(Buffer.from('<html><script>1</script></html>')), 'file-kind'],
    ['a PDF', () => Promise.resolve(Buffer.from('%PDF-1.7\n1 0 obj\n')), 'file-kind'],
    [
      'a GIF',
      () =>
        sharp({ create: { width: 4, height: 4, channels: 3, background: '#000' } })
          .gif()
          .toBuffer(),
      'file-kind',
    ],
    ['nothing', () => Promise.resolve(Buffer.from('x')), 'file-kind'],
    ['a picture cut short', async () => (await picture(900, 300)).subarray(0, 400), 'file-unreadable'],
    ['entities within entities', () => Promise.resolve(Buffer.from(billionLaughs)), 'file-kind'],
    [
      'a drawing of a million by a million',
      () => Promise.resolve(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="1000000" height="1000000"/>')),
      'file-unreadable',
    ],
    ['five megabytes', () => Promise.resolve(Buffer.alloc(5 * 1024 * 1024, 1)), 'file-too-large'],
  ])('refuses %s', async (_, file, code) => expect((await send(await file())).json()).toMatchObject({ code }));

  it('shows the very page, as a specimen, for each kind', async () => {
    const { settings } = await view();
    for (const [kind, level] of [
      ['certificate', 0],
      ['certificate', 3],
      ['attestation', 1],
      ['completion', 2],
      ['unit', 3],
      ['transcript', 3],
    ] as const) {
      const { statusCode, headers, rawPayload } = await preview(settings, kind, level);
      expect([statusCode, headers['content-type'], rawPayload.subarray(0, 5).toString()]).toEqual([200, 'application/pdf', '%PDF-']);
    }
    expect((await preview({ ...settings, colours: { ...settings.colours, words: '#cccccc' } })).json()).toMatchObject({ code: 'colour-too-pale' });
  });

  it('is shown to nobody but whoever leads the organisation', async () => {
    const { settings, version } = await view();
    const other = await bench.organisation('Autre');
    const stranger = await bench.person({ roles: [[other, 'programme-lead']] });
    const unknown = { code: 'organisation-unknown' };
    expect((await stranger.get(`/layouts/${organisation}`)).json()).toMatchObject(unknown);
    expect((await save(settings, version, stranger)).json()).toMatchObject(unknown);
    expect((await stranger.upload(`/layouts/${organisation}/pictures?use=logo`, await picture(30, 30))).json()).toMatchObject(unknown);
    expect((await stranger.post(`/layouts/${organisation}/preview`, { settings, kind: 'certificate', level: 1, language: 'fr' })).json()).toMatchObject(
      unknown,
    );
    const { id } = (await send(await picture(30, 30))).json();
    const own = (await stranger.get(`/layouts/${other}`)).json() as LayoutView;
    expect((await stranger.get(`/layouts/${other}/pictures/${id}`)).json()).toMatchObject({ code: 'picture-unknown' });
    const borrowed = await stranger.put(`/layouts/${other}`, { ...own.settings, logo: id }, { 'if-match': '"0"' });
    expect(borrowed.json()).toMatchObject({ code: 'picture-unknown' });
    const secretary = await bench.person({ roles: [[organisation, 'secretary']] });
    expect((await secretary.get(`/layouts/${organisation}`)).statusCode).toBe(403);
  });

  it('stands on the papers issued while it is in force, and changes none that were', async () => {
    const jury = await Promise.all(['Petit', 'Roy', 'Gagnon'].map((familyName) => bench.person({ familyName, roles: [[organisation, 'jury']] })));
    const learner = await bench.person({ givenName: 'Yasmine', familyName: 'Abdi' });
    const { cohort, enrolments } = await cohortWithFiles(bench, organisation, [learner]);
    await completeFile(bench, { organisation, cohort, enrolment: enrolments[0] ?? '', account: learner.account });
    const { settings, version } = await view();
    const logo = (await send(await picture(400, 200))).json().id as string;
    const signed = {
      ...settings,
      legalName: 'Coopérative Alpha',
      logo,
      signatories: [{ name: 'Aïcha Bernier', role: { fr: 'directrice', en: 'director' }, signature: logo }],
    };
    expect((await save(signed, version)).statusCode).toBe(200);

    const sitting = { cohort, sitsOn: '2026-07-03', members: jury.map(({ account }) => account), chair: jury[0]?.account };
    const id = (await lead.post('/deliberations', sitting)).json().id as string;
    for (const member of jury) await member.post(`/deliberations/${id}/presence`);
    await jury[0]?.post(`/deliberations/${id}/opening`);
    await jury[0]?.put(`/deliberations/${id}/files/${enrolments[0]}/decision`, { outcome: 'award', reason: '' }, { 'if-match': '"0"' });
    const sealed = (await jury[0]?.get(`/deliberations/${id}`))?.json().version as number;
    expect((await jury[0]?.post(`/deliberations/${id}/seal`, undefined, { 'if-match': `"${sealed}"` }))?.statusCode).toBe(200);
    await bench.settle();

    const certificate = (await learner.get('/certificates')).json().items[0].id as string;
    const paper = async (query = '') => (await learner.get(`/certificates/${certificate}/document${query}`)).rawPayload;
    const issued = await paper();
    expect(issued.byteLength).toBeLessThanOrEqual(45_000);
    expect((await save({ ...signed, legalName: 'Coopérative Beta' }, version + 1)).statusCode).toBe(200);
    expect((await paper()).equals(issued)).toBe(true);
    const later = await paper('?kind=attestation&level=2');
    expect(later.includes(Buffer.from('Alpha')) || later.includes(Buffer.from('\0A\0l\0p\0h\0a', 'latin1'))).toBe(true);
    const drawnWith = await bench.asHouse(({ manager }) =>
      manager.query('select kind, layout_version as version from issued_document where certificate = $1 order by kind', [certificate]),
    );
    expect(drawnWith).toEqual([
      { kind: 'attestation', version: version + 1 },
      { kind: 'certificate', version: version + 1 },
    ]);
  });
});

const billionLaughs = `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "lol">${Array.from({ length: 12 }, (_, at) => {
  const [name, before] = [String.fromCodePoint(98 + at), String.fromCodePoint(97 + at)];
  return `<!ENTITY ${name} "${`&${before};`.repeat(10)}">`;
}).join('')}]><svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><text>&m;</text></svg>`;
