import type { UnitOfWork } from '#platform/database';

/** Asks the database in the open transaction, whoever opened it. */
export type Query = <Row>(text: string, values?: readonly unknown[]) => Promise<readonly Row[]>;

export const queryOf = ({ manager }: UnitOfWork): Query => {
  return (text, values = []) => manager.query(text, [...values]);
};
