import type { Instant, Language } from '#kernel';

/** What the signature panel of a reader shows beside the signer's certificate. */
export interface Seal {
  readonly name: string;
  readonly reason: string;
  readonly place: string;
  /** Bytes kept free for the signature: `roomFor` the one that will be made, else enough for nearly any. */
  readonly room?: number;
}

/** About 2 kB with a chain of two of our own, 6 kB more for a time-stamp. */
const roomForMost = 8192;

/** Stands for a number that is only known once the file is whole; as wide as any offset. */
const later = '**********';
export const byteRangePlaceholder = `/ByteRange [0 /${later} /${later} /${later}]`;

const labels: Readonly<Record<Language, string>> = { fr: 'Cachet électronique', en: 'Electronic seal' };

/** No change is permitted after signing (ISO 32000-1, 12.8.2.2: DocMDP with P 1). */
const certification = { Type: 'SigRef', TransformMethod: 'DocMDP', TransformParams: { Type: 'TransformParams', P: 1, V: '1.2' } };

interface Reference {
  data: Record<string, unknown>;
  end(chunk?: string): void;
}
/** Parts of pdfkit that its types leave out or tell otherwise. */
interface Inner {
  _root: { data: Record<string, unknown> };
  ref(data: object): Reference;
  endAcroForm(): unknown;
  annotate(x: number, y: number, width: number, height: number, options: object): unknown;
  readonly page: { dictionary: Reference; annotations: Reference[] };
}

/** PDF strings, which pdfkit tells from names by their being String objects. */
const text = (content: string) => Object(content.normalize('NFC')) as object;

/** An invisible signature field on the present page, named for listeners too. pdfkit's own form code asks for NeedAppearances, which PDF/A forbids. */
export const reserveSeal = (pdf: PDFKit.PDFDocument, parent: PDFKit.PDFStructureElement, seal: Seal, language: Language, signedAt: Instant): void => {
  const inner = pdf as object as Inner;
  const signature = inner.ref({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'ETSI.CAdES.detached',
    ByteRange: [0, later, later, later],
    Contents: new Uint8Array(seal.room ?? roomForMost),
    M: new Date(signedAt),
    Name: text(seal.name),
    Reason: text(seal.reason),
    Location: text(seal.place),
    Reference: [certification],
  });
  signature.end();
  const appearance = inner.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 0, 0], Resources: {} });
  // Never empty: without content pdfkit would write no stream.
  appearance.end('q Q');
  const element = pdf.struct('Form', { alt: labels[language] });
  parent.add(element);
  inner.annotate(0, 0, 0, 0, {
    Subtype: 'Widget',
    FT: 'Sig',
    T: text('Seal'),
    TU: text(labels[language]),
    V: signature,
    F: 4 + 128,
    P: inner.page.dictionary,
    AP: { N: appearance },
    structParent: element,
  });
  element.end();
  inner.page.dictionary.data['Tabs'] = 'S';
  const form = inner.ref({ Fields: inner.page.annotations.slice(-1), SigFlags: 3 });
  inner._root.data['AcroForm'] = form;
  inner._root.data['Perms'] = { DocMDP: signature };
  inner.endAcroForm = () => form.end();
};
