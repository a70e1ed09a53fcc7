import { aStaff } from './builders.ts';
import { aMonday, delivered, type Desk } from './case-builders.ts';
import type { TestWorld } from './world.ts';
import { newId } from '../src/kit/id.ts';
import { inShop } from '../src/platform/shop-scope.ts';
import { findBenchCase } from '../src/returns/bench-case.ts';
import { benchReceiptInput } from '../src/returns/bench-inputs.ts';
import { receiveAtBench } from '../src/returns/receive-at-bench.ts';
import { scan } from '../src/returns/scan.ts';
import { listStockChanges } from '../src/returns/stock-changes.ts';

interface Piece {
  readonly quantity: number;
  readonly condition?: string;
  readonly disposition?: string;
  readonly serial?: string;
}

/** As new, and back on the shelf. */
export const good = (quantity: number): Piece => ({ quantity, condition: 'as_new', disposition: 'restocked' });

export const refused = (work: Promise<unknown>): Promise<string | null> =>
  work.then(
    () => null,
    (error: { reason: string }) => error.reason,
  );

/** Monday morning in a shop of its own, at its desk and at its bench. */
export async function aBenchMonday(t: TestWorld) {
  const desk = await aMonday(t);
  const bench = await aBench(desk);
  return { desk, bench, hania: bench.hania };
}

/** Somebody of the warehouse and what they do, of one shop. */
export async function aBench(desk: Desk) {
  const { world } = desk.t;
  const { shopId } = desk.shop;
  const hania = await aStaff(world, shopId, 'warehouse', { name: 'Hania z magazynu' });
  const seen = (caseId: string) => findBenchCase(world, hania, { caseId });
  return {
    hania,
    seen,
    scanned: (code: string) => scan(world, hania, { code }),
    stock: async () => (await listStockChanges(world, hania, { after: 0, limit: 100 })).items,
    /** A withdrawal of a whole order, delivered on 5 November: two cups and a plate. */
    async awaited() {
      const { orderId } = await desk.order(delivered('2026-11-05T12:00:00Z'));
      const caseId = await desk.withdraw({ orderId });
      const { lines, number } = await desk.find(caseId);
      return { caseId, orderId, number, cups: lines[0]!, plate: lines[1]! };
    },
    async receive(caseId: string, lines: Record<string, Piece[]>, over: object = {}) {
      const input = benchReceiptInput.parse({
        receiptId: newId(),
        caseId,
        receivedOn: '2026-11-09',
        lines: Object.entries(lines).map(([caseLineId, pieces]) => ({ caseLineId, pieces })),
        ...over,
      });
      await receiveAtBench(world, hania, input);
      return input;
    },
    /** What was received is what became of it, and what nobody decided: in the counters and in the pieces alike. */
    async addsUp(caseId: string) {
      const { lines, units } = await seen(caseId);
      const rows = await inShop(world, shopId, (tx) =>
        tx.selectFrom('caseLines').selectAll().where('caseId', '=', caseId).execute(),
      );
      const sums = rows.map((row) => {
        const mine = units.filter(({ caseLineId }) => caseLineId === row.id);
        const count = (fate?: string) =>
          mine
            .filter(({ disposition }) => !fate || disposition === fate)
            .reduce((sum, { quantity }) => sum + quantity, 0);
        const { received, restocked, scrapped, toSupplier, backToBuyer, undecided } = row;
        return (
          received === count() &&
          restocked === count('restocked') &&
          scrapped === count('scrapped') &&
          toSupplier === count('to_supplier') &&
          backToBuyer === count('back_to_buyer') &&
          undecided === count('undecided')
        );
      });
      return { lines, sums: !sums.includes(false) };
    },
  };
}
export type Bench = Awaited<ReturnType<typeof aBench>>;
