import type { AccountId } from '#kernel';
import type { UnitOfWork } from '#platform/database';

type Manager = UnitOfWork['manager'];

interface Owned {
  readonly certificate: string;
  readonly account: AccountId;
}

/** Waits for whoever keeps something signed or drawn of this person, and makes those who come later wait, to the end of the transaction. */
export const beginErasing = (manager: Manager, account: AccountId): Promise<unknown> =>
  manager.query('select pg_advisory_xact_lock(hashtextextended($1, 21))', [account]);

/**
 * Signing and drawing take a while, outside any transaction: false when somebody's awards were erased meanwhile, so that what was
 * made before is not kept after. Until the transaction ends no erasure of theirs begins; call it first in there.
 */
export const stillTheirs = async (manager: Manager, owned: readonly Owned[]): Promise<boolean> => {
  const [certificates, accounts] = [owned.map(({ certificate }) => certificate), owned.map(({ account }) => account)];
  await manager.query('select pg_advisory_xact_lock_shared(hashtextextended(one, 21)) from unnest($1::text[]) as one', [[...new Set(accounts)]]);
  const gone = await manager.query<object[]>(
    `select 1 from unnest($1::uuid[], $2::uuid[]) as o (certificate, account)
      where not exists (select from certificate_order c where c.id = o.certificate and c.account = o.account) limit 1`,
    [certificates, accounts],
  );
  return gone.length === 0;
};
