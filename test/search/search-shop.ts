import { sql } from 'kysely';

import { indexBacklog } from '../../src/cases/index-case-text.ts';
import { statementInput } from '../../src/cases/statement-inputs.ts';
import { submitCase } from '../../src/cases/submit-case.ts';
import { createTag } from '../../src/cases/tags.ts';
import { tagCase } from '../../src/cases/tag-case.ts';
import { buyer } from '../../src/identity/actor.ts';
import { newId } from '../../src/kit/id.ts';
import { inShop } from '../../src/platform/shop-scope.ts';
import { aChannel, aShop } from '../builders.ts';
import { anOrder } from '../order-builders.ts';
import type { TestWorld } from '../world.ts';
import { oneOfCrowd } from './crowd.ts';
import { landmarkNames, landmarkOf, type Landmark, type LandmarkName } from './landmarks.ts';

/** A shop of several hundred cases, the ones that are looked for strewn among the others, all of them indexed. */
export async function aSearchShop(t: TestWorld, crowd: number) {
  const shop = await aShop(t.world);
  const allegro = await aChannel(t.world, shop.shopId, { kind: 'allegro', name: 'Allegro', casePrefix: 'AL' });
  const hurt = await createTag(t.world, shop.actor, { name: 'Hurt', color: '#0b5f73' });
  const caseIds = new Map<LandmarkName, string>();
  const every = Math.floor(crowd / landmarkNames.length);
  for (let n = 0; n < crowd; n++) {
    t.clock.advance({ minutes: 7 });
    const name = n % every === 0 ? landmarkNames[n / every] : undefined;
    if (name) caseIds.set(name, await submit(landmarkOf(name)));
    const { issueWith, ...other } = oneOfCrowd(n);
    await submit(other, issueWith);
  }
  await inShop(t.world, shop.shopId, (tx) =>
    sql`insert into search_backlog (shop_id, case_id) select shop_id, id from cases on conflict do nothing`.execute(tx),
  );
  await indexBacklog.run(t.world, {});
  return { ...shop, caseIds, allegro };

  async function submit(landmark: Landmark, product?: string): Promise<string> {
    const {
      name,
      email,
      phone,
      orderNumber,
      lines,
      parcel,
      description,
      said = [],
      withdraws,
      allegro: onAllegro,
      tag,
    } = landmark;
    const channelId = onAllegro ? allegro.id : shop.channel.id;
    const order = lines && (await anOrder(t.world, shop.shopId, channelId, orderOf(landmark)));
    const statement = statementInput.parse({
      kind: withdraws ? 'withdrawal' : 'report',
      channelId,
      locale: 'pl',
      contact: { name, email, phone },
      orderNumber,
      orderId: order?.orderId,
      wholeOrder: true,
      lines: product ? [{ name: product, quantity: 1 }] : [],
      issue: withdraws ? 'other' : 'defective',
      description,
    });
    const { caseId } = await submitCase(t.world, buyer(shop.shopId), statement);
    await inShop(t.world, shop.shopId, async (tx) => {
      if (parcel)
        await tx
          .insertInto('shipments')
          .values({ shopId: shop.shopId, id: newId(), orderId: order!.orderId, externalId: parcel, number: parcel })
          .execute();
      for (const body of said)
        await tx
          .insertInto('messages')
          .values({
            shopId: shop.shopId,
            id: newId(),
            caseId,
            kind: 'buyer',
            authorKind: 'buyer',
            body,
            at: t.world.now(),
          })
          .execute();
      await tx
        .updateTable('cases')
        .set({ assigneeId: lines ? shop.actor.id : null })
        .where('shopId', '=', shop.shopId)
        .where('id', '=', caseId)
        .execute();
    });
    if (tag) await tagCase(t.world, shop.actor, { caseId, add: [hurt.id] });
    return caseId;
  }
}

const orderOf = ({ name, email, phone, orderNumber, lines = [] }: Landmark) => ({
  number: orderNumber!,
  buyer: { name, email, ...(phone && { phone }), capacity: 'consumer' as const },
  lines: lines.map(({ sku, name: product }, n) => ({
    externalId: String(n),
    sku,
    name: product,
    quantity: 1,
    paidTotal: 9900,
  })),
});
