import { parentPort, workerData } from 'node:worker_threads';
import { judgeFile } from '#platform/credential-format';
import { type KnownWorld, worldFrom } from './known-world';

const world = worldFrom(workerData as KnownWorld);

// Reading PDFs is loaded beforehand: the time for a file is that file's alone.
await import('#platform/pdf-signature');

parentPort?.on('message', (bytes: Uint8Array) => void judgeFile(bytes, world).then((judgement) => parentPort?.postMessage(judgement)));
parentPort?.postMessage('ready');
