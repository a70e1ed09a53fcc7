import type { z } from 'zod';

import { readPerson, type Person } from '../customers/person-of.ts';
import { restrictPerson } from '../customers/forget-person.ts';
import { requirePermission, type Actor } from '../identity/actor.ts';
import { shopIn } from '../identity/find-shop.ts';
import { newId } from '../kit/id.ts';
import { refuseIf } from '../kit/refusal.ts';
import type { Tx } from '../platform/db.ts';
import { writeShopEvents } from '../platform/events.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { nameOfPlan, planErasure, type ErasurePart } from './plan-erasure.ts';
import type { eraseCustomerInput } from './privacy-inputs.ts';
import { readErasureFacts } from './sql/erasure-facts.ts';

export interface ErasurePreview {
  readonly plan: string;
  readonly parts: readonly ErasurePart[];
  /** The wish that is being carried out, when there is one. */
  readonly erasure: {
    readonly id: string;
    readonly at: Date;
    readonly byName: string | null;
    readonly reason: string;
    readonly doneAt: Date | null;
  } | null;
}

/** What erasing somebody would do, line by line, before anybody does it. */
export async function previewErasure(
  world: World,
  actor: Actor,
  { customerId }: { customerId: string },
): Promise<ErasurePreview> {
  requirePermission(actor, 'erase customers');
  return inShop(world, actor.shopId, async (tx) =>
    previewIn(world, tx, actor.shopId, await readPerson(tx, actor.shopId, customerId)),
  );
}

/**
 * Somebody wants to be forgotten, and the shop agrees. What nobody has to keep goes now, by a job; the rest is only kept,
 * and goes on its day. Asked twice it is one wish.
 */
export async function eraseCustomer(
  world: World,
  actor: Actor,
  { customerId, reason, plan }: z.output<typeof eraseCustomerInput>,
): Promise<ErasurePreview> {
  requirePermission(actor, 'erase customers');
  const { shopId } = actor;
  return inShop(world, shopId, async (tx) => {
    const person = await readPerson(tx, shopId, customerId);
    await tx
      .selectFrom('customers')
      .select('id')
      .where('shopId', '=', shopId)
      .where('id', '=', person.id)
      .forUpdate()
      .execute();
    const preview = await previewIn(world, tx, shopId, person);
    if (preview.erasure && !preview.erasure.doneAt) return preview;
    if (preview.parts.length === 0) return preview;
    refuseIf(preview.plan === plan ? null : 'plan-changed');
    const id = newId(world.now());
    await tx
      .insertInto('erasures')
      .values({
        shopId,
        id,
        customerId: person.id,
        reason,
        byKind: actor.kind,
        byId: actor.id,
        byName: actor.kind === 'staff' ? actor.name : null,
        at: world.now(),
      })
      .execute();
    await tx
      .insertInto('erasureParts')
      .values(
        preview.parts.map((part) => ({
          shopId,
          erasureId: id,
          kind: part.kind,
          subjectId: part.id,
          why: part.why,
          until: part.until,
        })),
      )
      .execute();
    await restrictPerson(tx, shopId, person.members, world.now());
    await writeShopEvents(world, tx, shopId, actor, [
      { type: 'customer.erasure-asked', data: { customerId: person.id, erasureId: id } },
    ]);
    return previewIn(world, tx, shopId, person);
  });
}

async function previewIn(world: World, tx: Tx, shopId: string, person: Person): Promise<ErasurePreview> {
  const { zone } = await shopIn(tx, shopId);
  const facts = { shopId, customerId: person.id, members: person.members, today: world.todayIn(zone), zone };
  const parts = planErasure(await readErasureFacts(tx, facts));
  const erasure = await tx
    .selectFrom('erasures')
    .select(['id', 'at', 'byName', 'reason', 'doneAt'])
    .where('shopId', '=', shopId)
    .where('customerId', '=', person.id)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return { plan: nameOfPlan(parts), parts, erasure: erasure ?? null };
}
