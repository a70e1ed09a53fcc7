import { setTimeout as pause } from 'node:timers/promises';

import { listCasesInput } from '../src/cases/case-list.ts';
import { listCases } from '../src/cases/list-cases.ts';
import type { StaffActor } from '../src/identity/actor.ts';
import { findBulk } from '../src/macros/find-bulk.ts';
import { startBulkInput } from '../src/macros/bulk-inputs.ts';
import { startBulk, undoBulk } from '../src/macros/start-bulk.ts';
import { startWork } from '../src/worker.ts';
import { fillCases } from './fill-cases.ts';
import type { Report } from './report.ts';
import { quantile } from './rounds.ts';
import type { Stage } from './stage.ts';

/** Many cases given to somebody at once, and undone, while somebody else goes on asking for lists. */
export async function measureBulk(
  report: Report,
  stage: Stage,
  { quick, large }: { quick: boolean; large: boolean },
): Promise<void> {
  const count = quick ? 500 : 5_000;
  const of = large ? 1_000_000 : count * 10;
  const shop = await stage.filledShop(`Sklep ${of}`, (client, filled) => fillCases(client, filled, of));
  await stage.vacuum();
  report.title(`${count} cases of ${of} assigned at once, in the process that answers`);
  const { world } = stage;
  const actor: StaffActor = { kind: 'staff', shopId: shop.shopId, id: shop.ownerId, role: 'owner', name: 'Ola' };
  const list = async () => {
    const began = performance.now();
    await listCases(world, actor, listCasesInput.parse({}));
    return performance.now() - began;
  };
  const calm: number[] = [];
  for (let n = 0; n < 40; n += 1) calm.push(await list());

  const caseIds = await stage.inShop(shop.shopId, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      'select id from cases where shop_id = $1 and assignee_id is not null limit $2',
      [shop.shopId, count],
    );
    return rows.map(({ id }) => id);
  });
  const worker = await startWork(world);
  const during: number[] = [];
  const until = async (bulkId: string, state: string) => {
    const began = performance.now();
    for (;;) {
      during.push(await list());
      if ((await findBulk(world, actor, { bulkId })).state === state) return (performance.now() - began) / 1000;
      await pause(50);
    }
  };
  try {
    const began = performance.now();
    const input = startBulkInput.parse({ act: { kind: 'assign', staffId: null }, caseIds });
    const { id } = await startBulk(world, actor, input);
    report.add('bulk.start', performance.now() - began, 'ms');
    worker.nudge();
    report.add('bulk.done', await until(id, 'done'), 's');
    await undoBulk(world, actor, { bulkId: id });
    worker.nudge();
    report.add('bulk.undone', await until(id, 'undone'), 's');
    const { counts } = await findBulk(world, actor, { bulkId: id });
    if (counts.undone !== count) throw new Error(`undone: ${JSON.stringify(counts)}`);
  } finally {
    await worker.stop();
  }
  report.add('bulk.list-before p95', quantile(calm, 0.95), 'ms');
  report.add('bulk.list-meanwhile p95', quantile(during, 0.95), 'ms', { aim: '≤ 150' });
}
