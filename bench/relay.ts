import { relayOnce } from '../src/platform/relay.ts';
import { listeners } from '../src/worker.ts';
import type { Report } from './report.ts';
import type { Stage } from './stage.ts';

/** How many events one relay takes from the log and hands to the queue in a second, with a job each. */
export async function measureRelay(report: Report, stage: Stage, { quick }: { quick: boolean }): Promise<void> {
  const count = quick ? 2_000 : 10_000;
  const type = Object.keys(listeners)[0]!;
  const { shopId } = await stage.openShop('Pilny sklep');
  while ((await relayOnce(stage.world, {})) > 0); // what other measurements left
  await stage.inShop(shopId, (client) =>
    client.query(
      `insert into event_outbox (shop_id, event_id, case_id, type)
       select $1, gen_random_uuid(), gen_random_uuid(), $2 from generate_series(1, $3::int)`,
      [shopId, type, count],
    ),
  );
  const began = performance.now();
  let taken = 0;
  for (let now = -1; now !== 0; taken += now) now = await relayOnce(stage.world, listeners);
  report.title(`Relay: ${count} waiting events, a job or more each`);
  report.add('relay', (taken * 1000) / (performance.now() - began), '/s');
}
