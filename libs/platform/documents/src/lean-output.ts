import { deflateSync } from 'node:zlib';

/** Parts of pdfkit that its types leave out. */
interface Reference {
  compress: boolean;
  data: Record<string, unknown>;
  write(chunk: string | Uint8Array): void;
  end(chunk?: string | Uint8Array): void;
}
interface Inner {
  _offset: number;
  _write(chunk: string | Uint8Array): void;
  push(chunk: Uint8Array | null): boolean;
  ref(data?: object): Reference;
  readonly page: { readonly content: Reference };
}

/** Below that, a stream is no smaller for being compressed. */
const SMALL = 64;
/** Streams kept compressed, some kilobytes each: fonts and their maps come back in every paper of a cohort. */
const MOST = 100;

const packed = new Map<string | Uint8Array, Uint8Array>();

/** The same bytes as `deflateSync`. Fonts are known by the array that holds them, maps of letters by their text. */
const pack = (chunk: string | Uint8Array): Uint8Array => {
  const known = packed.get(chunk);
  if (known) return known;
  const bytes = deflateSync(typeof chunk === 'string' ? Buffer.from(`${chunk}\n`, 'latin1') : chunk);
  const [oldest] = packed.keys();
  if (packed.size >= MOST && oldest !== undefined) packed.delete(oldest);
  packed.set(chunk, bytes);
  return bytes;
};

const lasting = new WeakSet<Uint8Array>();

/** Tells that this very array will come again, and never change. */
export const keepPacked = <Bytes extends Uint8Array>(bytes: Bytes): Bytes => {
  lasting.add(bytes);
  return bytes;
};

const comesAgain = (chunk: string | Uint8Array): boolean => (typeof chunk === 'string' ? chunk.startsWith('/CIDInit ') : lasting.has(chunk));

/**
 * Spares pdfkit what it does for each line of a file: lines become bytes together, nothing goes through a stream, and what comes again is
 * compressed once. Gives the bytes of the file, once it is ended.
 */
export const gathered = (pdf: PDFKit.PDFDocument): Promise<Uint8Array> => {
  const inner = pdf as object as Inner;
  const chunks: Uint8Array[] = [];
  let lines: string[] = [];
  const close = () => {
    if (lines.length) chunks.push(Buffer.from(`${lines.join('\n')}\n`, 'latin1'));
    lines = [];
  };
  packRefs(inner);
  gatherPage(inner);
  pdf.on('pageAdded', () => gatherPage(inner));
  inner._write = (chunk) => {
    inner._offset += typeof chunk === 'string' ? chunk.length + 1 : chunk.length;
    if (typeof chunk === 'string') return void lines.push(chunk);
    close();
    chunks.push(chunk);
  };
  const begun: Uint8Array[] = [];
  for (let chunk: Uint8Array | null; (chunk = pdf.read() as Uint8Array | null);) begun.push(chunk);
  return new Promise((resolve) => {
    inner.push = (chunk) => {
      if (chunk) chunks.push(chunk);
      else {
        close();
        resolve(new Uint8Array(Buffer.concat([...begun, ...chunks])));
      }
      return true;
    };
  });
};

const packRefs = (inner: Inner): void => {
  const ref = inner.ref.bind(inner);
  inner.ref = (data) => {
    const made = ref(data);
    const end = made.end.bind(made);
    made.end = (chunk) => {
      if (!chunk || !made.compress) return end(chunk);
      const again = comesAgain(chunk);
      if (!again && chunk.length > SMALL) return end(chunk);
      made.compress = false;
      made.write(again ? pack(chunk) : chunk);
      if (again) made.data['Filter'] = 'FlateDecode';
      end();
    };
    return made;
  };
};

/** What is drawn on the present page becomes bytes when the page ends. */
const gatherPage = ({ page: { content } }: Inner): void => {
  const [write, end] = [content.write.bind(content), content.end.bind(content)];
  let lines: string[] = [];
  const close = () => {
    if (lines.length) write(lines.join('\n'));
    lines = [];
  };
  content.write = (chunk) => {
    if (typeof chunk === 'string') return void lines.push(chunk);
    close();
    write(chunk);
  };
  content.end = (chunk) => {
    close();
    end(chunk);
  };
};
