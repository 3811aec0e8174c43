import { type OwnObject, readOwnPdf, renamed } from './own-pdf';

export interface PrintFileWords {
  /** Says that it is a print run. */
  readonly title: string;
  readonly author: string;
  readonly language: 'fr' | 'en';
}

/** What belongs to one file alone: its catalogue, what it claims of itself, its seal and its attachments. */
const ownOnly = [
  /\/Type \/Catalog\b/,
  /\/Type \/Pages\b/,
  /\/Type \/StructTreeRoot\b/,
  /\/Type \/Metadata\b/,
  /\/Type \/Sig\b/,
  /\/SigFlags\b/,
  /\/Subtype \/Widget\b/,
  /\/S \/Form\b/,
  /\/Type \/(?:EmbeddedFile|Filespec)\b/,
  /\/(?:EmbeddedFiles|Dests) <</,
  /\/Type \/OutputIntent\b/,
  /\/Producer \(/,
];

const literal = (text: string): string => `<feff${Buffer.from(text.normalize('NFC'), 'utf16le').swap16().toString('hex')}>`;
const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const [CATALOG, PAGES, TREE, WHOLE, INFO, METADATA] = [1, 2, 3, 4, 5, 6];

/**
 * Many papers as one file to print, piece by piece: the very pages that were issued, tags and all, without seals or attachments,
 * which would mean nothing here. Only places are remembered, so a long run takes no more memory than a short one.
 */
export class PrintFile {
  private readonly places: number[] = [];
  private readonly pages: number[] = [];
  private readonly documents: number[] = [];
  private readonly parents: string[] = [];
  private written = 0;
  private next = METADATA + 1;

  constructor(private readonly words: PrintFileWords) {}

  begin = (): Uint8Array => this.put('%PDF-1.7\n%\xff\xff\xff\xff\n');

  /** The pages of one more paper. */
  *add(paper: Uint8Array): Generator<Uint8Array> {
    const { objects } = readOwnPdf(paper);
    const kept = objects.filter(({ text }) => !ownOnly.some((mark) => mark.test(text)));
    const numbers = new Map(kept.map(({ number }) => [number, this.next++]));
    const roots = new Map(
      objects.flatMap(({ number, text }) =>
        /\/Type \/Pages\b/.test(text) ? [[number, PAGES] as const] : /\/Type \/StructTreeRoot\b/.test(text) ? [[number, WHOLE] as const] : [],
      ),
    );
    const rename = (number: number): string => {
      const now = numbers.get(number) ?? roots.get(number);
      return now === undefined ? 'null' : `${now} 0 R`;
    };
    const first = this.parents.length;
    this.remember(objects, rename);
    this.pages.push(...pagesOf(objects).map((number) => numbers.get(number) ?? 0));
    for (const one of kept) yield this.object(numbers.get(one.number) ?? 0, shifted(tidy(renamed(one.text, rename)), first), one.stream);
  }

  /** What holds it all together. */
  *end(): Generator<Uint8Array> {
    const { title, author, language } = this.words;
    yield this.object(PAGES, `<<\n/Type /Pages\n/Count ${this.pages.length}\n/Kids [${this.pages.map(reference).join(' ')}]\n>>`);
    const numbers = this.parents.map((entry, at) => `${at} ${entry}`).join('\n');
    const limits = `/Limits [0 ${Math.max(0, this.parents.length - 1)}]`;
    yield this.object(
      TREE,
      `<<\n/Type /StructTreeRoot\n/K [${reference(WHOLE)}]\n/ParentTree <<\n${limits}\n/Nums [\n${numbers}\n]\n>>\n/ParentTreeNextKey ${this.parents.length}\n>>`,
    );
    yield this.object(WHOLE, `<<\n/Type /StructElem\n/S /Document\n/P ${reference(TREE)}\n/K [${this.documents.map(reference).join(' ')}]\n>>`);
    yield this.object(INFO, `<<\n/Title ${literal(title)}\n/Author ${literal(author)}\n/Creator (Paircours)\n/Producer (Paircours)\n>>`);
    const packet = Buffer.from(described(title, author));
    yield this.object(METADATA, `<<\n/Type /Metadata\n/Subtype /XML\n/Length ${packet.length}\n>>`, packet);
    yield this.object(
      CATALOG,
      `<<\n/Type /Catalog\n/Pages ${reference(PAGES)}\n/StructTreeRoot ${reference(TREE)}\n/MarkInfo <<\n/Marked true\n>>\n/Lang (${language})\n/ViewerPreferences <<\n/DisplayDocTitle true\n>>\n/Metadata ${reference(METADATA)}\n>>`,
    );
    const at = this.written;
    const lines = Array.from({ length: this.next - 1 }, (_, one) => `${String(this.places[one + 1] ?? 0).padStart(10, '0')} 00000 n \n`).join('');
    yield this.put(
      `xref\n0 ${this.next}\n0000000000 65535 f \n${lines}trailer\n<<\n/Size ${this.next}\n/Root ${reference(CATALOG)}\n/Info ${reference(INFO)}\n>>\nstartxref\n${at}\n%%EOF\n`,
    );
  }

  /** Keeps the paper's tree of tags, to hang into the tree of the whole. */
  private remember(objects: readonly OwnObject[], rename: (number: number) => string): void {
    const tree = objects.find(({ text }) => /\/Type \/StructTreeRoot\b/.test(text))?.text ?? '';
    const listed = /\/Nums \[([\s\S]*?)\n\s*\]\s*>>/.exec(tree)?.[1] ?? '';
    for (const [, , entry = ''] of listed.matchAll(/^\s*(\d+) (\[[^\]]*\]|\d+ 0 R)\s*$/gm))
      this.parents.push(tidy(renamed(entry, rename)).replace('null', '[]'));
    for (const [, number] of (/\/K \[([^\]]*)\]/.exec(tree)?.[1] ?? '').matchAll(/(\d+) 0 R/g))
      this.documents.push(Number(rename(Number(number)).split(' ')[0]));
  }

  private object(number: number, text: string, stream?: Uint8Array): Uint8Array {
    this.places[number] = this.written;
    const opening = Buffer.from(`${number} 0 obj\n${text}\n${stream ? 'stream\n' : ''}`, 'latin1');
    return this.put(stream ? Buffer.concat([opening, stream, Buffer.from('\nendstream\nendobj\n\n')]) : Buffer.concat([opening, Buffer.from('endobj\n\n')]));
  }

  private put(content: string | Buffer): Uint8Array {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
    this.written += bytes.length;
    return bytes;
  }
}

const reference = (number: number): string => `${number} 0 R`;

/** In the order of the paper. */
const pagesOf = (objects: readonly OwnObject[]): readonly number[] => {
  const kids = objects
    .map(({ text }) => (/\/Type \/Pages\b/.test(text) ? /\/Kids \[([^\]]*)\]/.exec(text)?.[1] : undefined))
    .find((found) => found !== undefined);
  return [...(kids ?? '').matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number));
};

/** Leaves nothing where something was left out of a list. */
const tidy = (text: string): string => text.replaceAll(/\[[^[\]()<>]*\]/g, (list) => list.replaceAll(/\bnull\b ?/g, ''));

/** Places in the tree of tags are counted through all papers. */
const shifted = (text: string, by: number): string =>
  text.replace(/\/StructParents? (\d+)/, (whole: string, at: string) => whole.replace(at, String(Number(at) + by)));

const described = (title: string, author: string): string => `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xml(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${xml(author)}</rdf:li></rdf:Seq></dc:creator></rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
