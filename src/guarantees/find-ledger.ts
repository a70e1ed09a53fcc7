import { readCase } from '../cases/read-case.ts';
import { requireBuyerOf, type Actor } from '../identity/actor.ts';
import { found } from '../kit/refusal.ts';
import type { Tx } from '../platform/db.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { readLedger, type LineOfLedger, type TurnOfUnit } from './read-ledger.ts';
import { unitLedger, type UnitLedger } from './unit-ledger.ts';

/** Pieces to which the same happened. */
export interface PiecesOfLedger {
  readonly units: readonly number[];
  readonly ledger: UnitLedger | null;
  readonly turns: readonly TurnOfUnit[];
}

export type LineWithLedger = Pick<LineOfLedger, 'orderLineId' | 'name' | 'sku' | 'months' | 'monthsFor' | 'given'> & {
  readonly pieces: readonly PiecesOfLedger[];
};

/** How long the shop answers for every piece a case is about: untouched ones together, each of the others alone. */
export async function findLedger(
  world: World,
  actor: Actor,
  { caseId }: { caseId: string },
): Promise<LineWithLedger[]> {
  requireBuyerOf(actor, caseId, 'read cases');
  return inShop(world, actor.shopId, async (tx) =>
    ledgerIn(world, tx, found(await readCase(tx, actor.shopId, caseId), 'case')),
  );
}

/** The same in a transaction that is open. */
export async function ledgerIn(
  world: Pick<World, 'config' | 'todayIn'>,
  tx: Tx,
  kase: Parameters<typeof readLedger>[2],
): Promise<LineWithLedger[]> {
  const read = await readLedger(world, tx, kase);
  if (!read) return [];
  return read.lines.map(({ orderLineId, name, sku, bought, months, monthsFor, given, turns, reliances }) => {
    const ledgerOf = (own: readonly TurnOfUnit[]) =>
      unitLedger({ ...read.facts, guaranteeMonths: months, turns: own, reliances }, read.place);
    const all = Array.from({ length: bought }, (_, index) => index + 1);
    const untouched = all.filter((unit) => !turns.some((turn) => turn.unit === unit));
    const touched = all
      .filter((unit) => !untouched.includes(unit))
      .map((unit) => {
        const own = turns.filter((turn) => turn.unit === unit);
        return { units: [unit], ledger: ledgerOf(own), turns: own };
      });
    const rest = untouched.length ? [{ units: untouched, ledger: ledgerOf([]), turns: [] }] : [];
    return { orderLineId, name, sku, months, monthsFor, given, pieces: [...touched, ...rest] };
  });
}
