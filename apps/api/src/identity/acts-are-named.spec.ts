import { globSync, readFileSync } from 'node:fs';
import { isNamedAction } from '#identity/domain';

/** Every act that some use case records, as it stands in the code. */
const recorded = globSync('libs/*/server/src/**/*.ts')
  .filter((file) => !file.endsWith('.spec.ts'))
  .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/action: '([a-z-]+\.[a-z-]+)'/g)].map(([, act]) => act ?? ''));

it('finds the acts', () => expect(new Set(recorded).size).toBeGreaterThan(40));

it.each([...new Set(recorded)])('“%s” is said in words on the pages that show the record', (act) => expect(isNamedAction(act)).toBe(true));
