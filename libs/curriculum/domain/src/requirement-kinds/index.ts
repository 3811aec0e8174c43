import type { LocalDate } from '#kernel';
import type { KnownFacts } from '../evaluation';
import type { Leaf } from '../requirement';
import { attendance } from './attendance';
import { attested } from './attested';
import { average } from './average';
import { committed } from './committed';
import { credits } from './credits';
import { elapsed } from './elapsed';
import { evidenced } from './evidenced';
import type { Finding, RequirementKindRules, Statement } from './finding';
import { held } from './held';
import { hours } from './hours';
import { incompatible } from './incompatible';
import { judged } from './judged';
import { level } from './level';
import { mark } from './mark';
import { opinion } from './opinion';
import { unit } from './unit';
import { within } from './within';

type KindsTable = { readonly [K in Leaf['kind']]: RequirementKindRules<Extract<Leaf, { kind: K }>> };

/** A new kind of leaf without rules does not compile. */
const kinds: KindsTable = {
  attested,
  evidenced,
  judged,
  level,
  elapsed,
  within,
  committed,
  opinion,
  hours,
  attendance,
  mark,
  average,
  credits,
  unit,
  held,
  incompatible,
};

const rulesOf = <L extends Leaf>(leaf: L) => kinds[leaf.kind] as RequirementKindRules<L>;

export const checkLeaf = (leaf: Leaf, facts: KnownFacts, today: LocalDate): Finding => rulesOf(leaf).check(leaf, facts, today);

/** The rule in one plain sentence, as the code of `kind.<code>` and its inputs. */
export const statementOf = (leaf: Leaf): Statement => rulesOf(leaf).say(leaf);
