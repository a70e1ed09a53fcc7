import type { Tx } from '../platform/db.ts';
import { acrossShops } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';

/** What is still to be read, and what time it is. */
export interface Next<Row = unknown> {
  /** After this one; null: from the beginning. */
  readonly last: Row | null;
  /** Its id, or one below all. */
  readonly lastId: string;
  readonly limit: number;
  readonly now: Date;
}

export interface DueCase {
  readonly shopId: string;
  readonly caseId: string;
  /** What is due on the case: its clock, its parcel, or the case itself. */
  readonly id: string;
}

const PAGE = 500;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';
/** With so many it is not the cases: the next sweep may know better. */
const MOST_FAILED = 2000;

/**
 * Everything that is due, of all shops, each once in a sweep. One that cannot be served is told in the log and waits for
 * the next sweep; it holds up no other, however many they are.
 *
 * @param due what is due, in an order that stays, by `id` if no other has a meaning
 * @throws the last problem, when all has been tried: the queue shall know
 */
export async function sweepCases<Row extends DueCase>(
  world: World,
  name: string,
  due: (tx: Tx, next: Next<Row>) => Promise<readonly Row[]>,
  serve: (row: Row) => Promise<unknown>,
): Promise<void> {
  const problems: unknown[] = [];
  let last: Row | null = null;
  for (;;) {
    const next: Next<Row> = { last, lastId: last?.id ?? BEFORE_ALL, limit: PAGE, now: world.now() };
    const page = await acrossShops(world, (tx) => due(tx, next));
    for (const row of page) {
      await serve(row).catch((error: unknown) => {
        problems.push(error);
        world.log.error(name, { caseId: row.caseId, id: row.id, error: (error as Error).message });
      });
    }
    if (page.length < PAGE || problems.length > MOST_FAILED) break;
    last = page.at(-1)!;
  }
  if (problems.length) throw problems.at(-1);
}
