import { z } from 'zod';

import { readPerson } from '../customers/person-of.ts';
import { requirePermission, type Actor } from '../identity/actor.ts';
import { newId } from '../kit/id.ts';
import { found, Refusal, refuseIf } from '../kit/refusal.ts';
import type { StoredBytes } from '../platform/files.ts';
import { writeShopEvents } from '../platform/events.ts';
import type { Job } from '../platform/jobs.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { dataOf, onShopEvent } from '../platform/shop-event.ts';
import { gatherPerson } from './gather-person.ts';

export interface CustomerExport {
  readonly id: string;
  readonly state: 'queued' | 'running' | 'ready' | 'failed';
  readonly done: number;
  readonly total: number;
  readonly askedName: string | null;
  readonly askedAt: Date;
  readonly readyAt: Date | null;
  readonly expiresAt: Date | null;
}
const columns = ['id', 'state', 'done', 'total', 'askedName', 'askedAt', 'readyAt', 'expiresAt'] as const;

const KEPT_DAYS = 7;
export const exportKey = (shopId: string, exportId: string): string => `${shopId}/${exportId}.json`;

/** Asks for everything that is held about somebody (GDPR 15, 20). One that is being prepared is not asked for twice. */
export async function exportCustomer(
  world: World,
  actor: Actor,
  { customerId }: { customerId: string },
): Promise<CustomerExport> {
  requirePermission(actor, 'export customers');
  const { shopId } = actor;
  return inShop(world, shopId, async (tx) => {
    const person = await readPerson(tx, shopId, customerId);
    const running = await tx
      .selectFrom('customerExports')
      .select(columns)
      .where('shopId', '=', shopId)
      .where('customerId', '=', person.id)
      .where('state', 'in', ['queued', 'running'])
      .executeTakeFirst();
    if (running) return running;
    const id = newId(world.now());
    const row = await tx
      .insertInto('customerExports')
      .values({
        shopId,
        id,
        customerId: person.id,
        askedBy: actor.id,
        askedName: actor.kind === 'staff' ? actor.name : null,
        askedAt: world.now(),
      })
      .returning(columns)
      .executeTakeFirstOrThrow();
    await writeShopEvents(world, tx, shopId, actor, [
      { type: 'customer.export-asked', data: { customerId: person.id, exportId: id } },
    ]);
    return row;
  });
}

export async function listExports(
  world: World,
  actor: Actor,
  { customerId }: { customerId: string },
): Promise<CustomerExport[]> {
  requirePermission(actor, 'export customers');
  const { shopId } = actor;
  return inShop(world, shopId, async (tx) => {
    const { members } = await readPerson(tx, shopId, customerId);
    return tx
      .selectFrom('customerExports')
      .select(columns)
      .where('shopId', '=', shopId)
      .where('customerId', 'in', members)
      .orderBy('askedAt', 'desc')
      .orderBy('id', 'desc')
      .limit(10)
      .execute();
  });
}

const asked = z.object({ customerId: z.uuid(), exportId: z.uuid() });

/** Gathers it, saying how far it is. Run twice, it gathers twice and keeps the same. */
export const gatherExport: Job<z.output<typeof onShopEvent>> = {
  name: 'privacy.gather-export',
  payload: onShopEvent,
  async run(world, { shopId, eventId }) {
    const { customerId, exportId } = asked.parse(await dataOf(world, shopId, eventId));
    const set = (values: Partial<{ state: 'running' | 'ready' | 'failed'; done: number; total: number }> & object) =>
      inShop(world, shopId, (tx) =>
        tx
          .updateTable('customerExports')
          .set(values)
          .where('shopId', '=', shopId)
          .where('id', '=', exportId)
          .where('state', '<>', 'ready')
          .returning('id')
          .executeTakeFirst(),
      );
    if (!(await set({ state: 'running' }))) return; // handed out already, or erased since
    const bytes = await gatherPerson(world, shopId, customerId, async (done, total) => {
      await set({ done, total });
    });
    await world.files.put(exportKey(shopId, exportId), bytes);
    const readyAt = world.now();
    const handedOver = await set({
      state: 'ready',
      size: bytes.length,
      readyAt,
      expiresAt: new Date(readyAt.getTime() + KEPT_DAYS * 86_400_000),
    } as Parameters<typeof set>[0]);
    if (!handedOver && !(await isThere(world, shopId, exportId))) await world.files.remove(exportKey(shopId, exportId)); // erased or taken apart meanwhile: no row would ever find the bytes
  },
};

const isThere = async (world: World, shopId: string, exportId: string): Promise<boolean> =>
  (await inShop(world, shopId, (tx) =>
    tx
      .selectFrom('customerExports')
      .select('id')
      .where('shopId', '=', shopId)
      .where('id', '=', exportId)
      .executeTakeFirst(),
  )) !== undefined;

/** The gathered data, for whoever may hand it out, as long as it has not expired. That it was taken is kept. */
export async function openExport(
  world: World,
  actor: Actor,
  { customerId, exportId }: { customerId: string; exportId: string },
): Promise<StoredBytes> {
  requirePermission(actor, 'export customers');
  const { shopId } = actor;
  await inShop(world, shopId, async (tx) => {
    const { members } = await readPerson(tx, shopId, customerId);
    const row = found(
      await tx
        .selectFrom('customerExports')
        .select(['state', 'expiresAt'])
        .where('shopId', '=', shopId)
        .where('customerId', 'in', members)
        .where('id', '=', exportId)
        .executeTakeFirst(),
      'export',
    );
    refuseIf(row.state === 'ready' ? null : 'export-not-ready');
    if (!row.expiresAt || row.expiresAt <= world.now()) throw new Refusal('gone', 'export-expired');
    await writeShopEvents(world, tx, shopId, actor, [
      { type: 'customer.export-taken', data: { customerId, exportId } },
    ]);
  });
  return world.files.read(exportKey(shopId, exportId));
}
