import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const parts = 'dist/check/axe';

type Counts = Readonly<Record<string, number>>;

/** How many rules each page of one reader breaks, in one language. */
export const keepCounts = (part: string, counts: Counts): void => {
  mkdirSync(parts, { recursive: true });
  writeFileSync(join(parts, `${part}.json`), JSON.stringify(counts));
};

/** All readers and both languages together, for whoever reports on it. */
export const addCounts = (): void => {
  if (!existsSync(parts)) return;
  const all: Record<string, number> = {};
  for (const file of readdirSync(parts)) {
    const counts: Counts = JSON.parse(readFileSync(join(parts, file), 'utf8'));
    for (const [page, count] of Object.entries(counts)) all[page] = (all[page] ?? 0) + count;
  }
  writeFileSync('dist/check/axe-by-page.json', JSON.stringify(Object.fromEntries(Object.entries(all).sort()), null, 1));
  rmSync(parts, { recursive: true });
};
