import { loadavg } from 'node:os';
import { load as entry } from '../load.mjs';
import { alternate, load, median } from './alternate.mjs';

/** Certificates of one batch of each alternation; the figures are per certificate, so that a batch of 1,000 is no other. */
const BATCH = 100;
const SINGLES = 200;

const ms = (value) => `${value.toFixed(1)} ms`;
const quantile = (values, share) => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];

/** The whole way of a certificate: facts gathered, credential signed, page drawn, sealed, logged, stored, its holder told. */
export const issuing = async (documents) => {
  const { openIssuing } = await entry('tools/bench/issuing-house.ts');
  const [one, two] = [await openIssuing({ threads: 1 }), await openIssuing({ threads: 2 })];
  const perProcessor = async () => {
    const batch = await one.batch(BATCH);
    return { rate: batch.certificates / batch.processor, ...batch };
  };
  const perSecond = (house) => async () => {
    const batch = await house.batch(BATCH);
    return { rate: batch.certificates / batch.seconds, ...batch };
  };
  const batches = await alternate('issuing, whole house (per second of processor)', perProcessor, documents.barePages);
  const taken = (part) => ms(1000 * median(batches.samples.map(({ ours }) => ours[part] / ours.certificates)));
  console.log(`  a certificate takes ${taken('processor')} of processor, and ${taken('database')} of PostgreSQL's`);
  const workers = await alternate('issuing, two drawing threads against one', perSecond(two), perSecond(one));
  const singles = await one.single(SINGLES);
  console.log(
    `  one certificate, order to stored bytes: p50 ${ms(quantile(singles, 0.5))}, p99 ${ms(quantile(singles, 0.99))} (load ${loadavg()[0].toFixed(1)})`,
  );
  const url = await two.address();
  const [busy, meanwhile] = await Promise.all([two.batch(300), load(`${url}/verify`, { connections: 1, seconds: 8 })]);
  console.log(
    `  the form to check, asked while 300 are issued in ${busy.seconds.toFixed(1)} s: p50 ${meanwhile.p50} ms, p99 ${meanwhile.p99} ms, failed ${meanwhile.failed}`,
  );
  const { median: size, largest } = await one.sizes();
  console.log(`  a sealed certificate has ${size} bytes, the largest ${largest}`);
  await one.stop();
  await two.stop();
  return [batches, workers, { name: 'one certificate, milliseconds', samples: singles }, { name: 'form to check meanwhile', samples: [meanwhile], busy }];
};
