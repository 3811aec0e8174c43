import { inflateSync } from 'node:zlib';
import { type PaperOffered, papersThinkable, sayableAt } from '#award/domain';
import { roomFor, sealPdf } from '#platform/documents';
import { makeTestAuthority } from '#platform/test-authority';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { renderPaper } from './render-paper';
import type { PaperScene } from './scene';
import { canary, sceneForTests } from './scenes-for-tests';

const { detail } = sceneForTests();
const thinkable = papersThinkable({ jurisdiction: 'FR', detail });
const open = async (bytes: Uint8Array) => getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise;

interface Node {
  readonly role: string;
  readonly children?: readonly Node[];
}

/** The tags of all pages, in the order in which they are read out. */
const tagsOf = async (bytes: Uint8Array): Promise<string[]> => {
  const document = await open(bytes);
  const tags: string[] = [];
  const walk = ({ role, children = [] }: Node): void => {
    if (role) tags.push(role);
    children.forEach(walk);
  };
  for (let page = 1; page <= document.numPages; page++) walk((await (await document.getPage(page)).getStructTree()) as Node);
  return tags;
};

const textOf = async (bytes: Uint8Array): Promise<string> => {
  const document = await open(bytes);
  const words: string[] = [];
  for (let page = 1; page <= document.numPages; page++)
    for (const item of (await (await document.getPage(page)).getTextContent()).items) if ('str' in item) words.push(item.str);
  return words.join(' ').replace(/\s+/g, ' ');
};

/** The file with all its streams opened, and its UTF-16 strings as letters: whatever a curious reader could find in it. */
const everythingIn = (bytes: Uint8Array): string => {
  const file = Buffer.from(bytes);
  const raw = file.toString('latin1');
  const streams = [...raw.matchAll(/stream\r?\n/g)].map(({ index, 0: { length } }) => {
    try {
      return inflateSync(file.subarray(index + length)).toString('latin1');
    } catch {
      return '';
    }
  });
  return [raw, ...streams].join('\n').replaceAll('\0', '');
};

const draw = (paper: PaperOffered, changes: Parameters<typeof sceneForTests>[0] = {}) => renderPaper(sceneForTests({ ...paper, ...changes }));
const named = (all: readonly PaperOffered[]) => all.map((paper) => [`${paper.kind} ${paper.unit} at level ${paper.level}`, paper] as const);

describe('the papers of a certificate', () => {
  it.each(named(thinkable))('%s: one title, tagged text, language and neutral window title', async (_, paper) => {
    const bytes = await draw(paper);
    const document = await open(bytes);
    const tags = await tagsOf(bytes);
    expect(tags.filter((tag) => tag === 'H1')).toHaveLength(1);
    expect(tags.filter((tag) => tag === 'Figure').length).toBeGreaterThan(0);
    const { info } = await document.getMetadata();
    expect(info).toMatchObject({ Title: paper.level === 0 ? 'Document authentique' : 'Document 2026-0131', Language: 'fr' });
    expect(Buffer.from(bytes).toString('latin1')).toContain('/DisplayDocTitle true');
  });

  it.each(named(thinkable.filter(({ level }) => level <= 1)))('%s holds no word of the course, wherever one looks', async (_, paper) => {
    const bytes = await draw(paper);
    expect(everythingIn(bytes)).not.toMatch(new RegExp(canary, 'i'));
    expect(await textOf(bytes)).not.toMatch(new RegExp(canary, 'i'));
  });

  it.each(named(thinkable.filter(({ level }) => level >= 2)))('%s names the course', async (_, paper) =>
    expect(await textOf(await draw(paper))).toContain(canary),
  );

  it.each(named(thinkable))('%s weighs at most 45 kB when sealed', async (_, paper) => {
    const { signer } = await makeTestAuthority();
    const prepared = await draw(paper, { credential: JSON.stringify(noise(2600)), sealRoom: roomFor(signer) });
    expect((await sealPdf(prepared, signer)).byteLength).toBeLessThanOrEqual(45_000);
  });

  it('says at level 0 nothing that another paper says too', async () => {
    const file = await draw({ kind: 'certificate', level: 0, unit: '' });
    expect(await textOf(file)).not.toMatch(/Abdi|Yasmine|2026-0131|7QKM|Petit|juillet/);
    expect(everythingIn(file)).not.toMatch(/Abdi|2026-0131|7QKM/);
    expect(await textOf(file)).toMatch(/a délivré ce document en 2026/);
  });

  it('tells in a certificat de réalisation all that those who fund ask for', async () => {
    const text = await textOf(await draw({ kind: 'completion', level: 1, unit: '' }));
    for (const said of [
      'Yasmine Abdi',
      'Formation professionnelle',
      'Action de formation',
      'du 9 mars 2026 au 26 juin 2026',
      '131 heures 30 minutes',
      'émargées',
      'Deux-Rives',
      'Cachet',
    ])
      expect(text).toContain(said);
    expect(text).not.toMatch(/acquise|réussite|sur 20/);
  });

  it('lays out a transcript as a table with column titles and a caption', async () => {
    const tags = await tagsOf(await draw({ kind: 'transcript', level: 3, unit: '' }));
    const table = tags.slice(tags.indexOf('Caption') - 1);
    expect(table.slice(0, 3)).toEqual(['Table', 'Caption', 'TR']);
    expect(tags.filter((tag) => tag === 'TH').length).toBeGreaterThanOrEqual(5);
    const file = Buffer.from(await draw({ kind: 'transcript', level: 3, unit: '' })).toString('latin1');
    expect(file).toMatch(/\/Scope \/Column/);
  });

  it.each([
    ['FR', 'fr', /Unité d’enseignement acquise/],
    ['QC', 'fr', /Cours réussi/],
    ['FR', 'en', /Teaching unit passed/],
    ['QC', 'en', /Course passed/],
  ] as const)('uses the words of %s in %s', async (jurisdiction, language, words) =>
    expect(await textOf(await draw({ kind: 'unit', level: 2, unit: 'UE1' }, { printed: { jurisdiction, language } }))).toMatch(words),
  );

  it('says that it is provisional, and until when it stands', async () => {
    const changes: Partial<PaperScene> = { provisional: true };
    expect(await textOf(await draw({ kind: 'attestation', level: 1, unit: '' }, changes))).toMatch(/attend|attente/);
    expect(await textOf(await draw({ kind: 'certificate', level: 1, unit: '' }, changes))).toMatch(/provisoire/i);
  });

  it.each(named(thinkable.filter(({ level, kind }) => level < 3 && kind !== 'transcript')))(
    '%s keeps to one page with 300 letters of name',
    async (_, paper) => {
      for (const holder of [
        { givenName: '', familyName: 'W'.repeat(300) },
        { givenName: 'Nguyễn Thị '.repeat(13), familyName: 'Ánh-Lefèvre '.repeat(13) },
      ])
        expect((await open(await draw(paper, { printed: { holder } }))).numPages).toBe(1);
    },
  );

  it.each(['محمد بن عبد الله', 'שרה כהן'])('prints %s, with its letters in the text of the page', async (familyName) => {
    const text = await textOf(await draw({ kind: 'certificate', level: 1, unit: '' }, { printed: { holder: { givenName: '', familyName } } }));
    for (const word of familyName.split(' ')) expect(text.includes(word) || text.includes([...word].reverse().join(''))).toBe(true);
  });

  it('leaves out what the organisation writes of health where an employer reads', async () => {
    const { settings } = sceneForTests().layout;
    const layout = { version: 1, pictures: new Map(), settings: { ...settings, footer: { fr: 'Pour la santé mentale de tous', en: '' } } };
    expect(sayableAt(1, layout.settings.footer.fr)).toBe('');
    expect(await textOf(await draw({ kind: 'certificate', level: 1, unit: '' }, { layout }))).not.toContain('santé');
    expect(await textOf(await draw({ kind: 'certificate', level: 2, unit: '' }, { layout }))).toContain('santé mentale');
  });

  it('leaves out the office of somebody who signs when it tells what the course was', async () => {
    const signatories = [{ name: 'Paul Nadeau', role: { fr: 'responsable de la pair-aidance', en: 'head of peer support' } }];
    expect(await textOf(await draw({ kind: 'certificate', level: 1, unit: '' }, { printed: { signatories } }))).not.toContain('aidance');
    expect(await textOf(await draw({ kind: 'certificate', level: 2, unit: '' }, { printed: { signatories } }))).toContain('pair-aidance');
  });
});

/** Text that packs no better than a real credential does. */
const noise = (length: number): string => {
  let [seed, text] = [7, ''];
  while (text.length < length) {
    seed = (seed * 48_271) % 2_147_483_647;
    text += seed.toString(36);
  }
  return text.slice(0, length);
};
