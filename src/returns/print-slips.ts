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
import { orderSlip } from './slip-paper.ts';

const payload = z.object({ shopId: z.uuid(), eventId: z.uuid() });
/** How often it says how far it is, and lets others work. */
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
    const slips: ReturnSlip[] = [];
    let locale: 'pl' | 'en' = 'pl';
    for (const orderId of batch.orderIds) {
      const made = await inShop(world, shopId, (tx) => orderSlip(world, tx, shopId, orderId));
      if (!made) continue;
      if (slips.length === 0) locale = made.locale;
      slips.push(made.slip);
    }
    const bytes = await returnSlipsPdf(wordsIn(locale), slips, {
      madeAt: world.now(),
      async printed(count) {
        if (count % EVERY !== 0) return;
        await say(world, shopId, batch.id, { done: count });
        await setImmediate();
      },
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

const say = (
  world: World,
  shopId: string,
  id: string,
  change: { done: number; state?: 'ready'; size?: number; readyAt?: Date },
): Promise<unknown> =>
  inShop(world, shopId, (tx) =>
    tx.updateTable('slipBatches').set(change).where('shopId', '=', shopId).where('id', '=', id).execute(),
  );
