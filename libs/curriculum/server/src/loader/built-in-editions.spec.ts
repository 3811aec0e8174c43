import { readdirSync, readFileSync } from 'node:fs';
import { readEdition } from './read-edition';

const folder = 'libs/curriculum/pathways';
const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
const read = (file: string) => readEdition(file, readFileSync(`${folder}/${file}`, 'utf8'));

it('holds the seven built-in editions', () => expect(files).toHaveLength(7));

it.each(files)('%s is sound', (file) => expect(read(file)).toMatchObject({ ok: true }));

it.each(files)('%s names other editions that exist', (file) => {
  const edition = read(file);
  expect(edition.ok && edition.value.otherEditions.filter((slug) => !files.includes(`${slug}.yaml`))).toEqual([]);
});
