import type { Bench } from '../testing';

export interface Part {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly fileName?: string;
}

const boundary = 'a-boundary-between-parts';

const written = ({ name, content, fileName }: Part): Buffer =>
  Buffer.concat([
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${fileName === undefined ? '' : `; filename="${fileName}"`}\r\n${fileName === undefined ? '' : 'content-type: application/octet-stream\r\n'}\r\n`,
    ),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ]);

/** Sends a form with files, as a browser without script does. */
export const sendForm = (bench: Bench, parts: readonly Part[], headers: Record<string, string> = {}) =>
  bench.app.inject({
    method: 'POST',
    url: '/verify/file?lang=en',
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, ...headers },
    payload: Buffer.concat([...parts.map(written), Buffer.from(`--${boundary}--\r\n`)]),
  });

export const sendFile = (bench: Bench, content: string | Uint8Array, fileName = 'file') => sendForm(bench, [{ name: 'file', content, fileName }]);

/** The heading of an answer page, and its one colour. */
export const answerOf = (page: string): string => `${/<article class="res (\w+)"/.exec(page)?.[1]}: ${/<h1>(.*?)<\/h1>/.exec(page)?.[1]}`;
