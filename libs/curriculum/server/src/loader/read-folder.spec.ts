import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFolder } from './read-folder';

describe('the folder of editions', () => {
  let folder: string;
  const rewrite = async (name: string, change: (text: string) => string) => writeFile(join(folder, name), change(await readFile(join(folder, name), 'utf8')));

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'paircours-pathways-'));
    await cp('libs/curriculum/pathways', folder, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is read in the order of names, each file with its fingerprint', async () => {
    const files = await readFolder(folder);
    expect(files.map(({ edition }) => edition.slug)).toEqual([...files.map(({ edition }) => edition.slug)].sort());
    expect(new Set(files.map(({ hash }) => hash)).size).toBe(files.length);
  });

  it('is refused whole when one file is wrong, with every place', async () => {
    await rewrite('aqrp-2026.yaml', (text) => text.replace('atLeastMinutes: 42 h', 'atLeastMinutes: 42 hours'));
    await rewrite('cih-2021.yaml', (text) => text.replace('jurisdiction: FR', 'jurisdiction: BE'));
    const reading = readFolder(folder);
    await expect(reading).rejects.toThrow(/aqrp-2026\.yaml:\d+:\d+: award\.requirement\.of\.2\.atLeastMinutes: expected form/);
    await expect(reading).rejects.toThrow(/cih-2021\.yaml:10:1: jurisdiction: accepted values: FR, QC/);
    await expect(reading).rejects.toMatchObject({ code: 'WRONG_EDITION' });
  });

  it('is refused when an edition refers to one that is not there', async () => {
    await rm(join(folder, 'aqrp-2022.yaml'));
    await expect(readFolder(folder)).rejects.toThrow(/there is no edition named “aqrp-2022”/);
  });
});
