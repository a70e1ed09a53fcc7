import { setImmediate } from 'node:timers/promises';

import { z } from 'zod';

import type { ReturnSlip } from '../letters/return-slip-pdf.ts';
import { returnSlipsPdf } from '../letters/return-slip-pdf.ts';
import { readHappening } from '../messages/happening.ts';
import { wordsIn } from '../platform/words.ts';
import type { Job } from '../platform/jobs.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { batchKey } from './slip-batches.ts';
import { orderSlips, type OrderSlip } from './slip-paper.ts';

const payload = z.object({ shopId: z.uuid(), eventId: z.uuid() });
const EVERY = 25;

/** Prints a batch. Run twice it prints the same codes: a slip belongs to its order, not to the paper. */
export const printSlips: Job<z.output<typeof payload>> = {
  name: 'returns.print-slips',
  payload,
  async run(world, { shopId, eventId }) {
    const batch = await inShop(world, shopId, async (tx) => {
      const { data } = await readHappening(tx, shopId, eventId);
      return tx
        .updateTable('slipBatches')
        .set({ state: 'printing' })
        .where('shopId', '=', shopId)
        .where('id', '=', String(data['batchId']))
        .where('state', 'in', ['waiting', 'printing'])
        .returning(['id', 'orderIds'])
        .executeTakeFirst();
    });
    if (!batch) return;
    // The language and the name on the document are the first slip's.
    const [first] = await read(world, shopId, batch.orderIds.slice(0, 1));
    const bytes = await returnSlipsPdf(wordsIn(first?.locale ?? 'pl'), inTurn(world, shopId, batch), {
      madeAt: world.now(),
      count: batch.orderIds.length,
      brand: first?.slip.brand,
    });
    await world.files.put(batchKey(shopId, batch.id), bytes);
    await say(world, shopId, batch.id, {
      done: batch.orderIds.length,
      state: 'ready',
      size: bytes.length,
      readyAt: world.now(),
    });
  },
};

const read = (world: World, shopId: string, orderIds: readonly string[]): Promise<OrderSlip[]> =>
  inShop(world, shopId, (tx) => orderSlips(world, tx, shopId, orderIds));

/** Some at a time, read together: then it says how far it is, and lets others work. */
async function* inTurn(
  world: World,
  shopId: string,
  { id, orderIds }: { id: string; orderIds: readonly string[] },
): AsyncGenerator<ReturnSlip> {
  for (let from = 0; from < orderIds.length; from += EVERY) {
    for (const { slip } of await read(world, shopId, orderIds.slice(from, from + EVERY))) yield slip;
    await say(world, shopId, id, { done: Math.min(from + EVERY, orderIds.length) });
    await setImmediate();
  }
}

const say = (
  world: World,
  shopId: string,
  id: string,
  change: { done: number; state?: 'ready'; size?: number; readyAt?: Date },
): Promise<unknown> =>
  inShop(world, shopId, (tx) =>
    tx.updateTable('slipBatches').set(change).where('shopId', '=', shopId).where('id', '=', id).execute(),
  );
