import { afterAll, beforeAll, expect, test } from 'vitest';

import { aShop } from '../../test/builders.ts';
import { aDesk } from '../../test/case-builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { sweepClocks } from './sweep-clocks.ts';

let all: TestWorld;
beforeAll(async () => {
  all = await makeTestWorld();
});
afterAll(() => all.close());

test('clocks that cannot be served, more than are read at once and the oldest, hold up no other', async () => {
  const d = aDesk(all, await aShop(all.world));
  const [broken, sound] = [await d.complain(), await d.complain()];
  const { owner } = all.world.db.pools;
  // As when something about one case is wrong: the database refuses every change of its clocks.
  await owner.query(`
    create function refuse_clock() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$;
    create trigger refuse_clock before update on clocks for each row when (old.rule like 'TEST-%') execute function refuse_clock()`);
  await owner.query(
    `insert into clocks (shop_id, id, case_id, rule, class, consequence, expires_at)
     select $1, gen_random_uuid(), $2, 'TEST-' || n, 'promise', 'none', $3 from generate_series(1, 501) as n`,
    [d.actor.shopId, broken, all.clock.now],
  );
  all.clock.advance({ days: 20 });
  await expect(sweepClocks.run(all.world, {})).rejects.toThrow('broken');
  expect((await d.find(sound)).outcome).toBe('deemed_accepted');
});
