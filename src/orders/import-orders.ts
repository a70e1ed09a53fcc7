import { createReadStream } from 'node:fs';

import { requirePermission, type Actor } from '../identity/actor.ts';
import { found, Refusal } from '../kit/refusal.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { addShipments } from './add-shipments.ts';
import {
  readOrders,
  type ImportFormat,
  type ImportProblem,
  type ImportResult,
  type ImportWarning,
} from './import-formats.ts';
import { readSellingChannel } from './sql/channel-facts.ts';
import { upsertOrder, type Upserted } from './upsert-order.ts';

export interface ImportCounts {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

/** What came of a file. Rows are lines of a CSV, else records, from 1; reasons have words under `orders.`. */
export interface ImportReport extends ImportCounts {
  readonly failed: readonly { readonly row: number; readonly number: string | null; readonly problem: ImportProblem }[];
  /** Taken all the same, but something was guessed or left out. */
  readonly warned: readonly {
    readonly row: number;
    readonly number: string | null;
    readonly warnings: readonly ImportWarning[];
  }[];
}

export interface ImportOrders {
  readonly channelId: string;
  readonly format: ImportFormat;
  /** A file, or what streams like one. */
  readonly path: string | AsyncIterable<Uint8Array | string>;
  /** For a CSV that does not say; PLN unless given. */
  readonly currency?: string;
  /** After each order of the file. */
  readonly onProgress?: (so: ImportCounts & { readonly failed: number }) => void;
}

/**
 * Takes the orders of a file one by one, each in its own transaction: a bad one is reported and the next follows.
 * Done again it changes nothing, so an import that was cut off is simply run again.
 */
export async function importOrders(world: World, actor: Actor, input: ImportOrders): Promise<ImportReport> {
  requirePermission(actor, 'write orders');
  const { channelId, format, path, currency = 'PLN' } = input;
  const { shopId } = actor;
  const { zone } = await inShop(world, shopId, async (tx) =>
    found(await readSellingChannel(tx, shopId, channelId), 'channel'),
  );
  const counts = { created: 0, updated: 0, unchanged: 0 };
  const failed: ImportReport['failed'][number][] = [];
  const warned: ImportReport['warned'][number][] = [];
  const source = typeof path === 'string' ? createReadStream(path) : path;
  for await (const { row, label: number, result } of readOrders(format, source, { zone, currency })) {
    const taken = await take(world, actor, channelId, result);
    if ('outcome' in taken) {
      counts[taken.outcome] += 1;
      if ('warnings' in result && result.warnings.length) warned.push({ row, number, warnings: result.warnings });
    } else failed.push({ row, number, problem: taken });
    input.onProgress?.({ ...counts, failed: failed.length });
  }
  return { ...counts, failed, warned };
}

async function take(
  world: World,
  actor: Actor,
  channelId: string,
  result: ImportResult,
): Promise<Upserted | ImportProblem> {
  if ('problem' in result) return result.problem;
  try {
    if ('shipments' in result)
      return await addShipments(world, actor, {
        channelId,
        orderExternalId: result.orderExternalId,
        shipments: result.shipments,
      });
    return await upsertOrder(world, actor, { ...result.order, channelId });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { reason: error.reason, fields: error.fields };
  }
}
