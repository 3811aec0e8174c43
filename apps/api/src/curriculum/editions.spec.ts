import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Editions } from '#curriculum/server';
import { createApp } from '../create-app';
import { Bench, testSettings } from '../testing';

const built = 'libs/curriculum/pathways';

describe('the editions', () => {
  let bench: Bench;
  beforeAll(async () => void (bench = await Bench.open()));
  afterAll(() => bench.close());

  it('are listed to anybody, with how long each takes and how much is still to be confirmed', async () => {
    const { items } = (await bench.visitor.get('/pathways')).json();
    expect(items.map(({ slug }: { slug: string }) => slug)).toEqual([
      'aqrp-2022',
      'aqrp-2026',
      'cih-2021',
      'housing-first-2017-seed',
      'housing-first-codified',
      'lyon1-du-2025',
      'msp-2026',
    ]);
    expect(items[5]).toMatchObject({ pathway: 'lyon1-du', duration: { value: 133 * 60, from: { label: 'sourced' } } });
    expect(items[1].placeholders).toBeGreaterThan(0);
  });

  it('are read whole by name and by id', async () => {
    const byName = (await bench.visitor.get('/pathways/aqrp-2026')).json();
    expect(byName).toMatchObject({ revision: 1, edition: { slug: 'aqrp-2026', totalMinutes: { value: 11040 }, admission: { eligibility: { kind: 'all' } } } });
    expect((await bench.visitor.get(`/pathway-editions/${byName.id}`)).json()).toEqual(byName);
  });

  it.each(['/pathways/nothing', `/pathway-editions/${randomUUID()}`])('answers 404 to %s', async (url) => {
    const response = await bench.visitor.get(url);
    expect([response.statusCode, response.json().code]).toEqual([404, 'edition-unknown']);
  });

  it('refuses an id that is none', async () => expect((await bench.visitor.get('/pathway-editions/7')).statusCode).toBe(400));

  it('cannot be changed, not even by the house', async () => {
    await expect(bench.asHouse(({ manager }) => manager.query(`update pathway_edition set revision = 9`))).rejects.toThrow(/permission denied/);
    await expect(bench.asHouse(({ manager }) => manager.query(`delete from pathway_edition`))).rejects.toThrow(/permission denied/);
  });
});

describe('the files', () => {
  let bench: Bench;
  let folder: string;
  const open = () => createApp(testSettings(bench.database, { pathways: folder }));
  const rewrite = async (change: (text: string) => string) =>
    writeFile(join(folder, 'aqrp-2026.yaml'), change(await readFile(join(folder, 'aqrp-2026.yaml'), 'utf8')));

  beforeAll(async () => {
    bench = await Bench.open();
    folder = await mkdtemp(join(tmpdir(), 'paircours-pathways-'));
    await cp(built, folder, { recursive: true });
  });
  afterAll(async () => {
    await bench.close();
    await rm(folder, { recursive: true });
  });

  it('add a revision when their text changes, and leave the one somebody entered by', async () => {
    const before = await bench.asHouse(() => bench.app.get(Editions).current('aqrp-2026'));
    await rewrite((text) => text.replaceAll('42 h', '45 h 30'));
    const app = await open();
    const now = (await app.inject('/api/pathways/aqrp-2026')).json();
    expect(now).toMatchObject({ revision: 2, edition: { internship: { minutes: { value: 2730 } } } });
    expect((await app.inject(`/api/pathway-editions/${before?.id}`)).json()).toMatchObject({
      revision: 1,
      edition: { internship: { minutes: { value: 2520 } } },
    });
    await app.close();
  });

  it('put back as they were are the first revision again', async () => {
    await cp(built, folder, { recursive: true });
    const app = await open();
    expect((await app.inject('/api/pathways/aqrp-2026')).json()).toMatchObject({ revision: 1 });
    await app.close();
  });
});
