import { afterAll, beforeAll, expect, test } from 'vitest';

import { aShop } from '../../test/builders.ts';
import { makeTestWorld, type TestWorld } from '../../test/world.ts';
import { findShop } from '../identity/find-shop.ts';
import { inShop } from '../platform/shop-scope.ts';
import { forgetGatheredMails } from './forget-gathered.ts';
import { postToStaff } from './post-to-staff.ts';

let all: TestWorld;
beforeAll(async () => {
  all = await makeTestWorld();
});
afterAll(() => all.close());

test('the words of a mail that gathers many cases go after a week; that it left stays', async () => {
  const { shopId } = await aShop(all.world);
  await postToStaff(all.world, await findShop(all.world, shopId), {
    cause: 'digest:2026-10-05:x',
    code: 'digest',
    caseId: null,
    to: { address: 'anna@sklep.example', name: 'Anna' },
    letter: { subject: 'Wanda Zdzisławska', html: '<p>Wanda Zdzisławska</p>', text: 'Wanda Zdzisławska' },
  });
  await all.drain();
  const kept = () =>
    inShop(all.world, shopId, (tx) =>
      tx
        .selectFrom('mails')
        .select(['subject', 'html', 'body', 'state'])
        .where('cause', '=', 'digest:2026-10-05:x')
        .executeTakeFirstOrThrow(),
    );
  all.clock.advance({ days: 6 });
  await forgetGatheredMails(all.world);
  expect(await kept()).toMatchObject({ body: 'Wanda Zdzisławska', state: 'sent' });
  all.clock.advance({ days: 2 });
  await forgetGatheredMails(all.world);
  expect(await kept()).toEqual({ subject: '', html: '', body: '', state: 'sent' });
});
