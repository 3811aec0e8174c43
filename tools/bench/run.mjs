// Speed as ratios to a limit measured seconds apart in the same run. Raw samples are kept in dist/bench.json; losses are shown too.
import { mkdirSync, writeFileSync } from 'node:fs';
import { load as entry } from '../load.mjs';
import { alternate, load } from './alternate.mjs';
import { issuing } from './issuing.mjs';
import { openLimits } from './limits.mjs';
import { verification } from './verification.mjs';

const { openBench } = await entry('tools/bench/house.ts');
const documents = await entry('tools/bench/documents.ts');
const house = await openBench();
const holder = await house.cookieOf('certificate holder');
const lead = await house.cookieOf('programme lead and administrator');
const ask = async (path, cookie) => (await fetch(`${house.url}/api${path}`, { headers: { cookie } })).json();

const { items } = await ask('/certificates', holder);
const { account } = await ask('/session', holder);
const { items: cohorts } = await ask('/cohorts', lead);
const code = { code: items[0].code.replaceAll(/\W/g, ''), name: items[0].familyName.toLowerCase() };
const limits = await openLimits(house.database, { code, account: account.id });

const results = [
  await alternate('certificate page drawn (per second of processor)', documents.certificates, documents.barePages),
  await alternate(
    'own certificates, whole house',
    () => load(`${house.url}/api/certificates`, { headers: { cookie: holder } }),
    () => load(`${limits.url}/session`),
  ),
  await alternate(
    'cohort progress, whole house',
    () => load(`${house.url}/api/cohorts/${cohorts[0].id}/progress`, { headers: { cookie: lead } }),
    () => load(`${limits.url}/session`),
  ),
  await alternate(
    'form to check a certificate',
    () => load(`${house.url}/verify`, { connections: 32 }),
    () => load(`${limits.url}/hello`, { connections: 32 }),
  ),
  ...(await issuing(documents)),
  ...(await verification(house, limits, { holder, code: items[0] })),
];

mkdirSync('dist', { recursive: true });
writeFileSync('dist/bench.json', `${JSON.stringify(results, null, 2)}\n`);
await limits.stop();
await house.stop();
process.exit(0);
