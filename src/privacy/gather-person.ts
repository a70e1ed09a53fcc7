import { readPerson } from '../customers/person-of.ts';
import { shopIn } from '../identity/find-shop.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { holdings } from './holdings.ts';
import { readHeld, readTies } from './sql/held-rows.ts';

const AT_ONCE = 50;

/** Everything held about a person as JSON, table by table, some cases at a time. */
export async function gatherPerson(
  world: World,
  shopId: string,
  customerId: string,
  progress: (done: number, total: number) => Promise<void>,
): Promise<Buffer> {
  const { ties, shop } = await inShop(world, shopId, async (tx) => ({
    ties: await readTies(tx, shopId, (await readPerson(tx, shopId, customerId)).members),
    shop: await shopIn(tx, shopId),
  }));
  const batches = holdings.flatMap((holding) => chunks(ties[holding.tie]).map((ids) => ({ holding, ids })));
  const held: Record<string, unknown[]> = Object.fromEntries(holdings.map(({ table }) => [table, []]));
  for (const [at, { holding, ids }] of batches.entries()) {
    const rows = await inShop(world, shopId, (tx) => readHeld(tx, shopId, holding, ids));
    held[holding.table]!.push(...rows);
    if (at % 5 === 0) await progress(at, batches.length);
  }
  await progress(batches.length, batches.length);
  const whole = {
    controller: { name: shop.legal.name ?? shop.name, email: shop.legal.email ?? null },
    gatheredAt: world.now().toISOString(),
    about: 'Everything held about one person (GDPR 15 and 20). Money is in minor units; times are UTC.',
    held,
  };
  return Buffer.from(JSON.stringify(whole, null, 2));
}

const chunks = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, at) => ids.slice(at * AT_ONCE, (at + 1) * AT_ONCE));
